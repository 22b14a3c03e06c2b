/** Shift amounts of the four rounds, RFC 1321. */
const SHIFTS = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
] as const;
const WORDS_PER_BLOCK = 16;

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}

/** The message with its padding and length, as little-endian words. Only for messages of one block. */
function singleBlock(bytes: Uint8Array): Uint32Array {
  const words = new Uint32Array(WORDS_PER_BLOCK);
  const padded = [...bytes, 0x80];
  for (const [index, byte] of padded.entries()) {
    const place = index >> 2;
    words[place] = (words[place] ?? 0) | (byte << ((index % 4) * 8));
  }
  words[14] = bytes.length * 8;
  return words;
}

/** One step's mixing function, and which word of the block it takes. */
function mix(round: number, step: number, b: number, c: number, d: number): { value: number; word: number } {
  switch (round) {
    case 0:
      return { value: (b & c) | (~b & d), word: step };
    case 1:
      return { value: (d & b) | (~d & c), word: (5 * step + 1) % WORDS_PER_BLOCK };
    case 2:
      return { value: b ^ c ^ d, word: (3 * step + 5) % WORDS_PER_BLOCK };
    default:
      return { value: c ^ (b | ~d), word: (7 * step) % WORDS_PER_BLOCK };
  }
}

/** MD5 of a short ASCII text (up to 55 bytes), 32 hex digits: how the platform's seed file makes its seat ids. */
export function md5(text: string): string {
  const block = singleBlock(new TextEncoder().encode(text));
  const start = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476] as const;
  let [a, b, c, d]: [number, number, number, number] = [...start];
  for (let step = 0; step < 64; step++) {
    const round = step >> 4;
    const { value, word } = mix(round, step, b, c, d);
    const constant = Math.floor(Math.abs(Math.sin(step + 1)) * 2 ** 32);
    const sum = (a + value + constant + (block[word] ?? 0)) | 0;
    const shift = SHIFTS[round]?.[step % 4] ?? 0;
    [a, b, c, d] = [d, (b + rotate(sum, shift)) | 0, b, c];
  }
  const words = Uint32Array.of(start[0] + a, start[1] + b, start[2] + c, start[3] + d);
  return Array.from(new Uint8Array(words.buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
