/** A stretch of time during which something happens, ms; `until` null for what goes on. */
export interface Span {
  readonly from: number;
  readonly until: number | null;
}

/** A pause that is not drawn at its length. */
export interface Fold {
  /** Where it is drawn, in drawn ms. */
  readonly at: number;
  /** How long it is, ms. */
  readonly ms: number;
}

/** A time axis on which long pauses are folded away: lags of 300 ms stay visible beside minutes of filling in a form. */
export interface TimeAxis {
  /** Drawn ms since the start. */
  readonly place: (at: number) => number;
  /** Of the whole axis, drawn ms. */
  readonly length: number;
  readonly folds: readonly Fold[];
}

/** Shorter pauses are drawn as they are. */
const FOLD_FROM_MS = 1_200;
/** How wide a folded pause is drawn, as a share of the rest. */
const FOLD_SHARE = 0.06;
/** A short purchase does not fill the whole width: the next one would look as slow. */
const LEAST_MS = 1_000;

/** @param now The end of what goes on, and of the axis while anything does. */
export function timeAxis(start: number, spans: readonly Span[], now: number): TimeAxis {
  const busy = merge(spans.map(({ from, until }) => [from, Math.max(from, until ?? now)] as const));
  const gaps = busy.slice(1).flatMap(([from], index) => {
    const end = busy[index]?.[1] ?? start;
    return from - end >= FOLD_FROM_MS ? [{ from: end, until: from }] : [];
  });
  const end = Math.max(start, ...busy.map(([, until]) => until));
  const folded = gaps.reduce((sum, gap) => sum + gap.until - gap.from, 0);
  const drawn = Math.max(LEAST_MS, end - start - folded);
  const foldMs = drawn * FOLD_SHARE;

  function place(at: number): number {
    let drawnAt = at - start;
    for (const { from, until } of gaps) {
      if (at >= until) drawnAt += foldMs - (until - from);
      else if (at > from) drawnAt += ((at - from) / (until - from)) * foldMs - (at - from);
    }
    return drawnAt;
  }
  return {
    place,
    length: drawn + gaps.length * foldMs,
    folds: gaps.map(({ from, until }) => ({ at: place(from) + foldMs / 2, ms: until - from })),
  };
}

function merge(spans: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const merged: [number, number][] = [];
  for (const [from, until] of [...spans].sort((one, other) => one[0] - other[0])) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], until);
    else merged.push([from, until]);
  }
  return merged;
}
