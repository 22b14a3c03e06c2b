/** Half a surrogate pair: no text has one, so that it can stand for bytes that are not text. */
const NOT_TEXT = '\ud800';

/**
 * A request's body as text, by the charset of its content type: UTF-16 when it says so, otherwise UTF-8. Bytes that are
 * no UTF-8 become half a surrogate pair, which a string member refuses as it refuses such bytes in the services.
 * Decoders are made when needed: some test environments have none, and must still be able to import this.
 */
export function decodeBody(bytes: Uint8Array, contentType: string | null | undefined): string {
  if (contentType && /charset="?(?:utf-16|unicode)\b/i.test(contentType)) {
    return new TextDecoder('utf-16le').decode(bytes);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).replaceAll('\ufffd', NOT_TEXT);
  }
}
