import type { Clock } from '../../engine/clock.ts';
import type { Random } from '../../engine/random.ts';

/** An instant with .NET's precision: whole ms, and 0 to 9999 ticks of 100 ns beyond. */
export interface Timestamp {
  readonly ms: number;
  readonly ticks: number;
}

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,16}))?)?(Z|[+-]\d\d(?::?\d\d)?)?)?$/;
/** What a missing date becomes: the first day of year 1. */
export const YEAR_ONE: Timestamp = { ms: -62_135_596_800_000, ticks: 0 };

export function timestampOf(ms: number): Timestamp {
  return { ms, ticks: 0 };
}

/** The most that passes between two stamps within one ms. */
const STEP = 40;

/** Stamps of now that never go back: the digits below the ms, which the clock does not have, are drawn upwards. */
export function createStamper(clock: Clock, random: Random): () => Timestamp {
  let last: Timestamp = { ms: Number.NEGATIVE_INFINITY, ticks: 0 };
  return () => {
    const ms = clock.now();
    const isSameMs = ms === last.ms;
    const ticks = isSameMs ? Math.min(9999, last.ticks + random.integer(1, STEP)) : random.integer(0, 4999);
    last = { ms, ticks };
    return last;
  };
}

export function later(stamp: Timestamp, ms: number): Timestamp {
  return { ms: stamp.ms + ms, ticks: stamp.ticks };
}

/** What the database gives back: microseconds. */
export function storedTimestamp(stamp: Timestamp): Timestamp {
  return { ms: stamp.ms, ticks: stamp.ticks - (stamp.ticks % 10) };
}

const SECONDS_END = 19;
const MS_END = 23;

/** ISO 8601 with `Z` and 0 to 7 fraction digits, trailing zeros cut. */
export function formatTimestamp(stamp: Timestamp): string {
  const text = roundTripTimestamp(stamp);
  let end = text.length - 1;
  while (text.charAt(end - 1) === '0') end--;
  // Without a fraction the point goes too.
  return `${text.slice(0, end === SECONDS_END + 1 ? SECONDS_END : end)}Z`;
}

/** The same with all seven digits, as the events on the log carry it. */
export function roundTripTimestamp({ ms, ticks }: Timestamp): string {
  const iso = new Date(ms).toISOString();
  const zeros = ticks > 999 ? '' : ticks > 99 ? '0' : ticks > 9 ? '00' : '000';
  return `${iso.slice(0, MS_END)}${zeros}${ticks}Z`;
}

/** Reads the ISO 8601 forms System.Text.Json reads; a time without an offset counts as UTC. */
export function parseTimestamp(text: string): Timestamp | undefined {
  const match = ISO.exec(text);
  if (!match) return undefined;
  const [, year = '', month = '', day = '', hour = '00', minute = '00', second = '00', fraction = '', zone = 'Z'] =
    match;
  const digits = fraction.padEnd(7, '0').slice(0, 7);
  const ms = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${digits.slice(0, 3)}Z`);
  const offset = offsetMs(zone);
  if (Number.isNaN(ms) || offset === undefined || new Date(ms).getUTCDate() !== Number(day)) return undefined;
  return { ms: ms - offset, ticks: Number(digits.slice(3)) };
}

function offsetMs(zone: string): number | undefined {
  if (zone === 'Z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(3).replace(':', '') || '0');
  if (hours > 14 || minutes > 59) return undefined;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}
