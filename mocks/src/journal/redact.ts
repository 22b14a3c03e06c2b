/** Stands where a secret stood. */
export const REMOVED = '(removed)';

const SECRET_NAME =
  /^(?:.*[-_])?(?:authorization|cookie|set-cookie|password|passwd|secret|clientsecret|api-?key|apikey|access-?token|refresh-?token|id-?token|accesstoken|refreshtoken|idtoken|token|cvv|cvc|cardnumber)$/i;
const SECRET_MEMBER =
  /("(?:password|passwd|secret|client_?secret|api_?key|token|access_?token|refresh_?token|id_?token|cvv|cvc|card_?number)"\s*:\s*)(?:"(?:[^"\\]|\\.)*"|[^\s,}\]]+)/gi;
/** A JSON Web Token, wherever it stands. */
const JWT = /(?<![\w-])eyJ[\w-]+\.[\w-]+\.[\w-]*/g;
const BEARER = /\b(bearer|basic)\s+[\w.~+/=-]+/gi;

export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name);
}

/** A text without the tokens and passwords in it; all else letter by letter as it was. */
export function redactText(text: string): string {
  return text.replaceAll(SECRET_MEMBER, `$1"${REMOVED}"`).replaceAll(JWT, REMOVED).replaceAll(BEARER, `$1 ${REMOVED}`);
}

/** Also of a body that a form has sent. */
export function redactBody(body: string, contentType = ''): string {
  return redactText(contentType.includes('form-urlencoded') ? redactQuery(body) : body);
}

/** @param query Without the question mark. */
export function redactQuery(query: string): string {
  if (query === '') return '';
  const pairs = query.split('&').map((pair) => {
    const [name = ''] = pair.split('=', 1);
    return isSecretName(decodeName(name)) ? `${name}=${REMOVED}` : pair;
  });
  return redactText(pairs.join('&'));
}

export function redactHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, isSecretName(name) ? REMOVED : redactText(value)]),
  );
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
