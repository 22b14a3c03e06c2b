const WORD = /[\p{L}\p{N}]+/gu;

/**
 * "CIRCLE 1" as "C1": the initials of words, and numbers whole. Codes that would be told apart no more, from one another
 * or from another section's whole code, stay as they are.
 */
export function shortCodes(codes: readonly string[]): string[] {
  const shorts = codes.map((code) =>
    (code.match(WORD) ?? [])
      .map((word) => (/\p{N}/u.test(word) ? word : String.fromCodePoint(word.codePointAt(0) ?? 0)))
      .join(''),
  );
  const uses = new Map<string, number>();
  codes.forEach((code, place) => {
    for (const name of new Set([code, shorts[place] ?? ''])) uses.set(name, (uses.get(name) ?? 0) + 1);
  });
  return codes.map((code, place) => {
    const short = shorts[place] ?? '';
    return short !== '' && short.length < code.length && uses.get(short) === 1 ? short : code;
  });
}
