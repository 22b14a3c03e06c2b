/** What a wait learned about the lag, in ms since the thing waited for began. */
export interface ObservedLag {
  /** Longer than this: when the last probe that heard "not yet" went out. `null`: no probe heard it. */
  readonly afterMs: number | null;
  /** No longer than this: when the probe that succeeded went out. */
  readonly byMs: number;
  /** How long its answer took. */
  readonly answerMs: number;
}

/** How long the lag between two services is thought to be: what lets a page say "usually 0.3 s". */
export interface LagEstimate {
  /** Sightings it rests on. */
  readonly count: number;
  /** Half of all lags are no longer, ms. */
  readonly medianMs: number;
  /** Nine out of ten are no longer, ms. */
  readonly p90Ms: number;
}
