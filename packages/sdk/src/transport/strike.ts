import { isObject } from '../host/guarded.ts';

/** Anything that begins like a JSON Web Token or a guest token, whole or cut. */
const TOKEN = /\b(?:eyJ[\w-]{5,}(?:\.[\w-]*)*|guest-[\w-]{8,})/g;

/** Takes secrets out of a text that somebody else wrote, such as the words of a server that quotes a refused token. */
export const strike = (text: string, secrets: readonly string[]): string =>
  secrets
    // A lone surrogate has no percent-encoding.
    .flatMap((secret) => (/\p{Surrogate}/u.test(secret) ? secret : [secret, encodeURIComponent(secret)]))
    .reduce((rest, secret) => rest.replaceAll(secret, '***'), text)
    .replace(TOKEN, '***');

const isWord = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** The parameters that are secrets: the tokens and passwords of this call. */
export const secretsOf = (parameters: unknown): string[] => {
  const { guestToken, password } = Object(parameters) as { guestToken?: unknown; password?: unknown };
  return [guestToken, password].filter(isWord);
};

/** The words of an error of the host, down to its last cause: `fetch failed: connect ECONNREFUSED 127.0.0.1:50001`. */
export function wordsOf(error: unknown): string {
  const words: string[] = [];
  // ky's own error holds the URL and the Request: the host's is behind it.
  const { request, cause: inner } = Object(error) as { request?: unknown; cause?: unknown };
  const root = request && inner ? inner : error;
  for (let each = root, depth = 0; depth < 4 && isObject(each); depth++) {
    const { message, code, cause } = each as { message?: unknown; code?: unknown; cause?: unknown };
    words.push(...[message, code].filter(isWord).slice(0, 1));
    each = cause;
  }
  return words.join(': ') || String(root);
}
