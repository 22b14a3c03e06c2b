import { isTicketingError, type TicketingError } from '@speckit/sdk';

/** Why the platform, or the check before it, refused a change. */
export interface Refusal {
  /** The platform's own words, as it wrote them. */
  readonly words: string | null;
  /** It may have happened all the same. */
  readonly isUnsure: boolean;
}

export const NO_REFUSAL: Refusal = { words: null, isUnsure: false };

/** A refusal as it is shown. What the sdk itself would refuse, the forms have asked for before. */
export function refusalOf(error: unknown): Refusal {
  if (!isTicketingError(error)) return { words: String(error), isUnsure: true };
  return { words: reasonOf(error) ?? error.message, isUnsure: error.ambiguous };
}

function reasonOf({ facts: { reason } }: TicketingError): string | null {
  return reason === undefined || reason === '' ? null : reason;
}
