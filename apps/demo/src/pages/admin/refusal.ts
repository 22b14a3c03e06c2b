import { isTicketingError, type TicketingError } from '@speckit/sdk';

/** Why the platform, or the check before it, refused a change. */
export interface Refusal {
  /** What is wrong with single fields, by their name. */
  readonly fields: Readonly<Record<string, string>>;
  /** The platform's own words, as it wrote them; null when the fields say it all. */
  readonly words: string | null;
  /** It may have happened all the same. */
  readonly isUnsure: boolean;
}

export const NO_REFUSAL: Refusal = { fields: {}, words: null, isUnsure: false };

/** A refusal as it is shown: `facts.issues` of the sdk's own check belong to fields, everything else is told once. */
export function refusalOf(error: unknown): Refusal {
  if (!isTicketingError(error)) return { fields: {}, words: String(error), isUnsure: true };
  const fields = fieldsOf(error);
  if (Object.keys(fields).length > 0) return { fields, words: null, isUnsure: false };
  return { fields: {}, words: reasonOf(error) ?? error.message, isUnsure: error.ambiguous };
}

function fieldsOf(error: TicketingError): Readonly<Record<string, string>> {
  if (!isTicketingError(error, 'invalid_request')) return {};
  return Object.fromEntries(error.facts.issues.map(({ path, message }) => [path, message]));
}

function reasonOf({ facts: { reason } }: TicketingError): string | null {
  return reason === undefined || reason === '' ? null : reason;
}
