import type { ErrorIssue } from '../errors/TicketingError.ts';

/** What the body of a refusal says, whatever shape it came in. */
export interface DecodedBody {
  /** The words to match refusals with: one line, at most 300 characters, empty when there are none. */
  readonly text: string;
  /** Whether `text` may be shown: a stack dump or an HTML page may not. */
  readonly isFit: boolean;
  /** True when the service could not read the request at all: an empty body or the dump of a binding failure. */
  readonly isUnread: boolean;
  readonly issues: readonly ErrorIssue[];
  readonly traceId?: string;
  readonly declineCode?: string;
}

const MEMBERS = ['error', 'errorMessage', 'message', 'detail', 'title'] as const;
const DUMP = /Exception\b|^\s*at |<html|<!doctype|bearer\s/i;
const asText = (value: unknown) => (typeof value === 'string' ? value : '');
const asRecord = (value: unknown) =>
  (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;

/** A list of sentences, or a map from member to sentences. */
const issuesOf = (errors: unknown): ErrorIssue[] =>
  Object.entries(asRecord(errors)).flatMap(([key, messages]) =>
    (Array.isArray(messages) ? (messages as unknown[]) : [messages]).slice(0, 20).map((message) => ({
      path: Array.isArray(errors) ? '' : key,
      message: asText(message).slice(0, 300),
    })),
  );

/**
 * Reads the text of a refusal: first as JSON, then as it is; the content type is not asked, since the platform's own is
 * no guide. Knows `{error}`, `{error,details}`, `{error,message}`, `{message}`, `{errors}` as list and as map, problem
 * details, the payment envelope, a JSON string, raw text, stack dumps, HTML and nothing at all (contract section 2).
 */
export function decodeErrorBody(body: string): DecodedBody {
  let json: unknown = body;
  try {
    json = JSON.parse(body);
  } catch {
    // Raw text, as most refusals of the deployed platform are.
  }
  const record = asRecord(json);
  const words = MEMBERS.map((name) => asText(record[name])).find(Boolean) ?? asText(json);
  const text = (words.trim().split('\n', 1)[0] ?? '').trim().slice(0, 300);
  const payment = asRecord(record['payment']);
  const isUnread = !body || text.includes('BadHttpRequestException');
  return {
    text: isUnread ? '' : text,
    isFit: !DUMP.test(words),
    isUnread,
    issues: issuesOf(record['errors']).slice(0, 20),
    ...(asText(record['traceId']) && { traceId: asText(record['traceId']) }),
    ...(asText(payment['errorCode']) && { declineCode: asText(payment['errorCode']) }),
  };
}
