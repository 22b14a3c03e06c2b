/** Which world a page has chosen: what its address says. */
export interface WorldChoice {
  /** `worker` for a world inside the page; any other runs elsewhere and sets these itself. */
  readonly kind: 'worker' | 'server' | 'live';
  /** Median lag between services, ms. */
  readonly lag?: number;
  readonly seed?: number;
  /** Length of a hold, seconds. */
  readonly ttl?: number;
  readonly scenario?: string;
  readonly dialect?: string;
}
