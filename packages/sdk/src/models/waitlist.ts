import * as z from 'zod/mini';
import { model, text } from './shape.ts';
import type { WaitlistEntryId } from './ids.ts';

/** Source: contract section 3.7, `POST /api/v1/waitlist/join`. */
export interface WaitlistEntry {
  readonly entryId: WaitlistEntryId;
  /** 1 is next. */
  readonly position: number;
}

/** Source: contract section 3.7, `GET /api/v1/waitlist/has-pending`. */
export interface WaitlistStatus {
  readonly hasPending: boolean;
  readonly pendingCount: number;
}

export const waitlistEntrySchema: z.ZodMiniType<WaitlistEntry> = /* @__PURE__ */ model<WaitlistEntry>({
  entryId: text(),
  position: z.number(),
});

export const waitlistStatusSchema: z.ZodMiniType<WaitlistStatus> = /* @__PURE__ */ model<WaitlistStatus>({
  hasPending: z.boolean(),
  pendingCount: z.number(),
});
