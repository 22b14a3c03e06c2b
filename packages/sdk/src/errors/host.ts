import type { TicketingError } from './codes.ts';
import type { HostFacts } from './facts.ts';
import { defineError } from './TicketingError.ts';

/** A facility of the host (`facts.facility`: a storage, a lock) refused, or did not answer within `facts.limitMs`. */
export const HostUnavailableError = /* @__PURE__ */ defineError<'host_unavailable', HostFacts>(
  'host_unavailable',
  'the work goes on without it',
);
export type HostUnavailableError = TicketingError<'host_unavailable'>;
