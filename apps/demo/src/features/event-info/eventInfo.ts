import type { Buyer } from '@speckit/sdk';

/** What the ticket and the reminders say of the evening. */
export interface EventInfo {
  readonly id: string;
  readonly name: string;
  readonly eventDate: string;
  readonly venue?: string | undefined;
}

/** Who buys and how, gathered before the clock starts. The name and address are for the ticket only. */
export interface Details {
  readonly kind: 'guest' | 'account';
  readonly name: string;
  readonly email: string;
  readonly method: string;
  readonly buyer: Buyer;
}
