/** A mail that was never sent: it lies in the outbox. */
export interface Mail {
  /** ms since the epoch. */
  readonly at: number;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  /** The record that led to it. */
  readonly causedBy: string | null;
}
