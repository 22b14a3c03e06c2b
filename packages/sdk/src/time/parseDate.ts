/**
 * Milliseconds since the epoch of a date of the platform: ISO 8601 with 0 to 7 fraction digits, of which only three are
 * portable; without a zone it is UTC. `NaN` for anything else.
 */
export const parseDate = (date: string): number =>
  Date.parse(date.replace(/(\.\d{3})\d+/, '$1').replace(/T[\d:.]+$/, '$&Z'));
