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
const VARIANTS: readonly string[] = ['8', '9', 'a', 'b'];

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

/** sfc32 behind it. Uses no trigonometry: its last digit may differ between engines. */
export function createRandom(seed: number): Random {
  const origin = seedOf(seed);
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
    uuid() {
      const [first, second, third, fourth] = [word(), word(), word(), word()];
      const variant = VARIANTS[Number.parseInt(third.charAt(0), 16) & 3];
      return `${first}-${second.slice(0, 4)}-4${second.slice(5)}-${variant}${third.slice(1, 4)}-${third.slice(4)}${fourth}`;
    },
    hex,
    fork: (label) => createRandom(hash32(label, origin)),
    snapshot: () => [a, b, c, d],
    restore([nextA = 0, nextB = 0, nextC = 0, nextD = 0]) {
      [a, b, c, d] = [nextA, nextB, nextC, nextD];
    },
  };
}
