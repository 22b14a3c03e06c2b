/** A seeded source of chance: the same seed gives the same numbers, in every JavaScript engine. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** A whole number from `min` to `max`, both included. */
  integer(min: number, max: number): number;
  /** Mean 0, deviation 1. */
  normal(): number;
  /** Lower-case dashed, with the version and variant bits of a v4. */
  uuid(): string;
  /** `length` lower-case hex digits. */
  hex(length: number): string;
  /** A stream of its own, the same for the same seed and label however much was drawn from this one. */
  fork(label: string): Random;
  /** The position in the stream, to go back to it. */
  snapshot(): readonly number[];
  restore(state: readonly number[]): void;
}

const TWO_TO_32 = 2 ** 32;
const BYTES: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
/** The character codes of the sixteen digits. */
const DIGITS = Uint8Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0));
/** The character codes of an id whose digits are still to come. */
const BLANK_ID: readonly number[] = Array.from('xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx', (mark) => mark.charCodeAt(0));

/** FNV-1a over UTF-16 units. Also used to choose a partition. */
export function hash32(text: string, seed = 0x811c9dc5): number {
  let hash = seed >>> 0;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** splitmix32: spreads one number over the four words of the generator's state. */
function spread(seed: number): [number, number, number, number] {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x9e3779b9) >>> 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return (z ^ (z >>> 15)) >>> 0;
  };
  return [next(), next(), next(), next()];
}

/** Mixes all of a double's bits, so that 1 and 1.5 or 2 ** 32 + 1 are different seeds. */
function seedOf(seed: number): number {
  return hash32(String(seed));
}

/** Writes the lowest `count` hex digits of a number. */
function putDigits(codes: number[], from: number, count: number, value: number): void {
  for (let place = count - 1, rest = value; place >= 0; place--, rest >>>= 4)
    codes[from + place] = DIGITS[rest & 15] ?? 0;
}

/** sfc32 behind it. Uses no trigonometry: its last digit may differ between engines. */
export function createRandom(seed: number): Random {
  const origin = seedOf(seed);
  const idCodes = [...BLANK_ID];
  let [a, b, c, d] = spread(origin);

  function bits(): number {
    const sum = (a + b + d) >>> 0;
    d = (d + 1) >>> 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) >>> 0;
    c = (((c << 21) | (c >>> 11)) + sum) >>> 0;
    return sum;
  }

  const next = () => bits() / TWO_TO_32;

  /** Eight digits, from a table: ids are made by the hundred thousand. */
  function word(): string {
    const value = bits();
    return `${BYTES[value >>> 24]}${BYTES[(value >>> 16) & 255]}${BYTES[(value >>> 8) & 255]}${BYTES[value & 255]}`;
  }

  function hex(length: number): string {
    let text = '';
    while (text.length < length) text += word();
    return text.slice(0, length);
  }

  return {
    next,
    integer: (min, max) => min + Math.floor(next() * (max - min + 1)),
    normal() {
      for (;;) {
        const u = 2 * next() - 1;
        const v = 2 * next() - 1;
        const s = u * u + v * v;
        if (s > 0 && s < 1) return u * Math.sqrt((-2 * Math.log(s)) / s);
      }
    },
    /** From its characters at once: glued together, an id would keep its pieces and be eight times as big. */
    uuid() {
      putDigits(idCodes, 0, 8, bits());
      const second = bits();
      putDigits(idCodes, 9, 4, second >>> 16);
      putDigits(idCodes, 14, 4, 0x4000 | (second & 0xfff));
      const third = bits();
      putDigits(idCodes, 19, 4, 0x8000 | ((third >>> 16) & 0x3fff));
      putDigits(idCodes, 24, 4, third);
      putDigits(idCodes, 28, 8, bits());
      return String.fromCharCode(...idCodes);
    },
    hex,
    fork: (label) => createRandom(hash32(label, origin)),
    snapshot: () => [a, b, c, d],
    restore([nextA = 0, nextB = 0, nextC = 0, nextD = 0]) {
      [a, b, c, d] = [nextA, nextB, nextC, nextD];
    },
  };
}
