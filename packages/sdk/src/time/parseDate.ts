/**
 * Milliseconds since the epoch of a date of the platform: ISO 8601 with 0 to 7 fraction digits, of which only three are
 * portable; without a zone it is UTC. `NaN` for anything else, also for what is not a text.
 */
export const parseDate = (date: string): number =>
  typeof date === 'string' ? Date.parse(date.replace(/(\.\d{3})\d+/, '$1').replace(/T[\d:.]+$/, '$&Z')) : NaN;
