import { boolean, model, number, text, type Schema } from './shape.ts';
import type { WaitlistEntryId } from './ids.ts';

/** A place in a queue. Source: contract section 3.7, `POST /api/v1/waitlist/join`. */
export interface WaitlistEntry {
  readonly entryId: WaitlistEntryId;
  /** 1 is next. */
  readonly position: number;
}

/** Whether people wait for an event. Source: contract section 3.7, `GET /api/v1/waitlist/has-pending`. */
export interface WaitlistStatus {
  readonly hasPending: boolean;
  readonly pendingCount: number;
}

export const waitlistEntrySchema: Schema<WaitlistEntry> = /* @__PURE__ */ model<WaitlistEntry>(
  { entryId: text, position: number },
  {},
);

export const waitlistStatusSchema: Schema<WaitlistStatus> = /* @__PURE__ */ model<WaitlistStatus>(
  { hasPending: boolean, pendingCount: number },
  {},
);
