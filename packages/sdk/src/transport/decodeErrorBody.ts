import type { ErrorIssue } from '../errors/facts.ts';
import { parseJson } from '../host/parseJson.ts';

/** What the body of a refusal says, whatever shape it came in. */
export interface DecodedBody {
  /** The words to match refusals with: one line of at most 300 characters; empty when the service read nothing. */
  readonly text: string;
  /** The same words, fit to be shown; empty for a stack dump or an HTML page. */
  readonly reason: string;
  /** True for a body of a form that the platform's services use. A proxy's page, a plain text or no body is not. */
  readonly isOwnForm: boolean;
  readonly issues?: readonly ErrorIssue[];
  readonly traceId?: string;
  readonly declineCode?: string;
}

const MEMBERS = ['error', 'errorMessage', 'message', 'detail', 'title'];
const UNFIT = /Exception\b|^\s*at |<html|<!doctype|bearer\s/i;
const DUMP = 'BadHttpRequestException';

const firstLine = (value: unknown) => (typeof value === 'string' ? (value.trim().split('\n', 1)[0] ?? '') : '');
const record = (value: unknown) => Object(value) as Record<string, unknown>;

/**
 * Reads the text of a refusal: first as JSON, then as it is; the content type is not asked, since the platform's own is
 * no guide. Knows `{error}`, `{error,details}`, `{error,message}`, `{message}`, `{errors}` as list and as map, problem
 * details, the payment envelope, a JSON string, raw text, stack dumps, HTML and nothing at all (contract section 2).
 *
 * `strike` takes secrets out of what is quoted; it is applied before a line is shortened, for a part of a secret is one.
 */
export function decodeErrorBody(body: string, strike: (text: string) => string): DecodedBody {
  const parsed = parseJson(body);
  const json = parsed ?? body;
  const members = record(json);
  const quote = (value: unknown) => strike(firstLine(value)).slice(0, 300);
  /** A list of sentences, or a map from member to sentences. */
  const issuesOf = (errors: unknown): ErrorIssue[] =>
    Object.entries(record(errors))
      .slice(0, 20)
      .map(([key, messages]) => ({
        path: Array.isArray(errors) ? '' : quote(key),
        message: quote(Array.isArray(messages) ? messages[0] : messages),
      }));
  const raw = MEMBERS.map((name) => firstLine(members[name])).find(Boolean) ?? firstLine(json);
  const isDump = raw.includes(DUMP);
  const issues = typeof json === 'object' ? issuesOf(members['errors']) : [];
  const traceId = quote(members['traceId']);
  const declineCode = quote(record(members['payment'])['errorCode']);
  return {
    text: isDump ? '' : raw.slice(0, 300),
    reason: isDump || UNFIT.test(body) ? '' : quote(raw),
    isOwnForm: isDump || (parsed !== undefined && raw !== '') || issues.length > 0,
    ...(issues.length > 0 && { issues }),
    ...(traceId && { traceId }),
    ...(declineCode && { declineCode }),
  };
}
