// Generated from the verbs beside it by `npm run generate -w @speckit/sdk`: do not edit.
import type { Bound } from '../../transport/bound.ts';
import type { hasPendingWaitlist } from './hasPendingWaitlist.ts';
import type { joinWaitlist } from './joinWaitlist.ts';

export * from './hasPendingWaitlist.ts';
export * from './joinWaitlist.ts';

/** The verbs of `client.waitlist`. */
export interface WaitlistActions {
  /**
   * Whether people wait for seats of an event, and how many. Source: contract section 3.7.
   *
   * @example
   * const { pendingCount } = await client.waitlist.hasPendingWaitlist({ eventId });
   */
  readonly hasPendingWaitlist: Bound<typeof hasPendingWaitlist>;

  /**
   * Queues for a sold-out event. Throws `waitlist_not_needed` while seats are available, `already_on_waitlist`,
   * `waitlist_unavailable`. An event nobody knows counts as sold out. Source: contract section 3.7.
   *
   * @example
   * const { position } = await client.waitlist.joinWaitlist({ email, eventId });
   */
  readonly joinWaitlist: Bound<typeof joinWaitlist>;
}
