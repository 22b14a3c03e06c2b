import type { ErrorFacts, ErrorIssue } from '../errors/TicketingError.ts';
import { parseJson } from '../host/parseJson.ts';

/** What the body of a refusal says, whatever shape it came in. */
export interface DecodedBody extends Pick<ErrorFacts, 'issues' | 'traceId' | 'declineCode'> {
  /** The words to match refusals with: one line of at most 300 characters; empty when the service read nothing. */
  readonly text: string;
  /** Whether `text` may be shown: a stack dump or an HTML page may not. */
  readonly isFit: boolean;
}

const MEMBERS = ['error', 'errorMessage', 'message', 'detail', 'title'];
const UNFIT = /Exception\b|^\s*at |<html|<!doctype|bearer\s/i;

const line = (value: unknown) =>
  typeof value === 'string' ? (value.trim().split('\n', 1)[0] ?? '').slice(0, 300) : '';
const record = (value: unknown) => Object(value) as Record<string, unknown>;

/** A list of sentences, or a map from member to sentences. */
const issuesOf = (errors: unknown): ErrorIssue[] =>
  Object.entries(record(errors))
    .slice(0, 20)
    .map(([key, messages]) => ({
      path: Array.isArray(errors) ? '' : key,
      message: line(Array.isArray(messages) ? messages[0] : messages),
    }));

/**
 * Reads the text of a refusal: first as JSON, then as it is; the content type is not asked, since the platform's own is
 * no guide. Knows `{error}`, `{error,details}`, `{error,message}`, `{message}`, `{errors}` as list and as map, problem
 * details, the payment envelope, a JSON string, raw text, stack dumps, HTML and nothing at all (contract section 2).
 */
export function decodeErrorBody(body: string): DecodedBody {
  const json = parseJson(body) ?? body;
  const members = record(json);
  const text = MEMBERS.map((name) => line(members[name])).find(Boolean) ?? line(json);
  const issues = typeof json === 'object' ? issuesOf(members['errors']) : [];
  const traceId = line(members['traceId']);
  const declineCode = line(record(members['payment'])['errorCode']);
  return {
    text: text.includes('BadHttpRequestException') ? '' : text,
    isFit: !UNFIT.test(body),
    ...(issues.length > 0 && { issues }),
    ...(traceId && { traceId }),
    ...(declineCode && { declineCode }),
  };
}
