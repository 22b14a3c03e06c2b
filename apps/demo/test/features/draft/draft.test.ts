import { describe, expect, it } from 'vitest';
import { longName, MAX_PARTY, parseDrafts, shortName, totalCents } from '../../../src/features/draft/draft.ts';

const choice = (seatId: string) => ({ seatId, price: 0.1, sectionCode: 'A', rowNumber: 1, seatNumber: 2 });

describe('parseDrafts', () => {
  it('reads back what was stored', () => {
    const drafts = { event: [choice('a'), choice('b')] };
    expect(parseDrafts(JSON.stringify(drafts))).toEqual(drafts);
  });

  it('drops what it does not know instead of failing', () => {
    expect(parseDrafts(null)).toEqual({});
    expect(parseDrafts('{"event":[{"seatId":1},null],"other":7')).toEqual({});
    expect(parseDrafts('{"event":[{"seatId":1},null],"other":7}')).toEqual({ event: [] });
    expect(parseDrafts('"text"')).toEqual({});
  });

  it('never grows past a party', () => {
    const many = Array.from({ length: 20 }, (_, n) => choice(`s${n}`));
    expect(parseDrafts(JSON.stringify({ event: many }))['event']).toHaveLength(MAX_PARTY);
  });
});

describe('names and totals', () => {
  it('calls a seat as the venue does, and copes without its place', () => {
    expect(shortName(choice('a'))).toBe('A-1-2');
    expect(longName(choice('a'))).toBe('Section A, row 1, seat 2');
    expect(longName({ seatId: '550e8400-e29b', price: 1 })).toBe('Seat 550e8400');
  });

  it('adds in cents', () => {
    expect(totalCents([choice('a'), choice('b'), choice('c')])).toBe(30);
  });
});
