export const ZERO_GUID = '00000000-0000-0000-0000-000000000000';

const DASHED = /^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/;
const BARE = /^[0-9a-fA-F]{32}$/;

/** In JSON only the dashed form is a GUID, in any case. No version or variant is looked at. */
export function parseJsonGuid(text: string): string | undefined {
  return DASHED.test(text) ? text.toLowerCase() : undefined;
}

/** In paths and query strings also 32 hex digits, `{…}` and `(…)`. */
export function parsePathGuid(text: string): string | undefined {
  const trimmed = text.trim();
  const inner = /^\{(.*)\}$/.exec(trimmed)?.[1] ?? /^\((.*)\)$/.exec(trimmed)?.[1];
  if (inner !== undefined) return parseJsonGuid(inner);
  if (!BARE.test(trimmed)) return parseJsonGuid(trimmed);
  const hex = trimmed.toLowerCase();
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** The form used in Redis keys and Kafka keys. */
export function bareGuid(guid: string): string {
  return guid.replaceAll(/-/g, '');
}
