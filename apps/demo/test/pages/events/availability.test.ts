import type { EventSummary } from '@speckit/sdk';
import { describe, expect, it } from 'vitest';
import { availabilityOf } from '../../../src/pages/events/availability.ts';

const event = (counts: Partial<EventSummary>): EventSummary => ({
  id: '550e8400-e29b-41d4-a716-446655440000',
  name: 'Concert',
  eventDate: '2030-01-01T20:00:00Z',
  basePrice: 50,
  ...counts,
});

describe('availabilityOf', () => {
  it('counts what is left, by whichever numbers the catalog gives', () => {
    expect(availabilityOf(event({ totalSeats: 100, soldSeats: 40 }))).toMatchObject({ kind: 'left', left: 60 });
    expect(availabilityOf(event({ totalSeats: 100, soldSeats: 40, availableSeats: 30 }))).toMatchObject({
      kind: 'left',
      left: 30,
    });
    expect(availabilityOf(event({ totalSeats: 100, soldSeats: 99 }))).toMatchObject({ kind: 'last', left: 1 });
  });

  it('tells sold out from all held', () => {
    expect(availabilityOf(event({ totalSeats: 6, soldSeats: 6 })).kind).toBe('sold_out');
    const held = availabilityOf(event({ totalSeats: 6, soldSeats: 4, availableSeats: 0, reservedSeats: 2 }));
    expect(held).toMatchObject({ kind: 'all_held', left: 0 });
  });

  it('promises nothing when the catalog says nothing', () => {
    expect(availabilityOf(event({}))).toEqual({ kind: 'unknown', left: 0, share: null });
  });
});
