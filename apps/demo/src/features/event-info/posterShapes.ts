/** A poster's composition, drawn by chance that always falls the same for the same event. */
export interface PosterPlan {
  readonly motif: 'rays' | 'arcs' | 'record' | 'curtain' | 'confetti';
  readonly ground: string;
  readonly inks: readonly [string, string, string];
  readonly next: () => number;
}

const MOTIFS = ['arcs', 'rays', 'record', 'curtain', 'confetti'] as const;

/** Ground, then three inks. Few and strong, as if each had cost a pull of the press. */
const PALETTES: readonly (readonly [string, string, string, string])[] = [
  ['#c23a1f', '#f7e3c4', '#241813', '#e9a13b'],
  ['#1d594b', '#f3dfbd', '#e56b45', '#0f2f28'],
  ['#e9a13b', '#241813', '#c23a1f', '#fff6e6'],
  ['#2a2350', '#f2b8a0', '#e9a13b', '#fff1dc'],
  ['#f1d9bd', '#7b2f66', '#1d594b', '#c23a1f'],
  ['#245c92', '#f6e6cf', '#f0b449', '#12283f'],
];

export function planPoster(seed: string): PosterPlan {
  let state = 2_166_136_261;
  for (let at = 0; at < seed.length; at += 1) state = Math.imul(state ^ seed.charCodeAt(at), 16_777_619) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const palette = PALETTES[Math.floor(next() * PALETTES.length)] ?? ['#c23a1f', '#f7e3c4', '#241813', '#e9a13b'];
  const motif = MOTIFS[Math.floor(next() * MOTIFS.length)] ?? 'arcs';
  const [ground, ...inks] = palette;
  return { motif, ground, inks, next };
}
