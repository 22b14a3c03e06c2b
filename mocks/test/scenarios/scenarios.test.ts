import { describe, expect, it } from 'vitest';
import { createVirtualClock } from '../../src/engine/virtualClock.ts';
import { createPlatform } from '../../src/platform/createPlatform.ts';
import { createWorld } from '../support/world.ts';
import type { ScenarioName } from '../../src/scenarios/scenarios.ts';

interface Summary {
  id: string;
  name: string;
  eventDate: string;
  totalSeats: number;
  soldSeats: number;
  maxCapacity: number;
}

async function eventsOf(scenario: ScenarioName, start = Date.UTC(2031, 4, 5, 23, 59)): Promise<Summary[]> {
  const platform = createPlatform({ scenario, clock: createVirtualClock({ start }) });
  const events = (await (await platform.fetch('http://localhost:50001/events')).json()) as Summary[];
  platform.dispose();
  return events;
}

describe('scenarios', () => {
  it.each(['default', 'documented', 'seeded', 'stadium', 'giant'] as const)(
    '%s lies ahead, whatever today is',
    async (scenario) => {
      const start = Date.UTC(2031, 4, 5, 23, 59);
      const events = await eventsOf(scenario, start);
      expect(events.length).toBeGreaterThan(0);
      for (const event of events) {
        expect(Date.parse(event.eventDate)).toBeGreaterThan(start + 86_400_000);
        expect(event.totalSeats).toBeLessThanOrEqual(event.maxCapacity);
      }
    },
  );

  it('has venues of every size', { timeout: 30_000 }, async () => {
    const sizes = (await eventsOf('stadium')).map(({ totalSeats }) => totalSeats).toSorted((one, other) => one - other);
    expect(sizes).toEqual([6, 120, expect.closeTo(380, -2), expect.closeTo(4960, -2), 50_000]);
    expect((await eventsOf('giant')).map(({ totalSeats }) => totalSeats)).toEqual([100_000]);
    expect(await eventsOf('empty')).toEqual([]);
  });

  it('has the ids and prices of the platform’s own seed file', async () => {
    const { platform } = createWorld({ scenario: 'seeded', dialect: 'deployed' });
    const map = await platform.fetch('http://localhost:50001/events/11111111-1111-1111-1111-111111111111/seatmap');
    expect(await map.text()).toContain(
      '{"id":"53c62727-a1ae-3700-b0b9-50a196733f22","sectionCode":"VIP","rowNumber":1,"seatNumber":1,"price":250000.00,"status":"available"}',
    );
    platform.dispose();
    const totals = (await eventsOf('seeded')).map(({ totalSeats }) => totalSeats);
    expect(totals.toSorted((one, other) => one - other)).toEqual([5, 8, 12, 25, 50]);
  });

  it('has an event with nothing left', async () => {
    expect((await eventsOf('default')).filter(({ totalSeats, soldSeats }) => totalSeats === soldSeats)).toHaveLength(1);
  });

  it('opens the documented seatmap with a seat one can buy', async () => {
    const platform = createPlatform({ clock: createVirtualClock() });
    const response = await platform.fetch('http://localhost:50001/events/550e8400-e29b-41d4-a716-446655440000/seatmap');
    const { seats } = (await response.json()) as { seats: { id: string; status: string }[] };
    expect(seats[0]).toMatchObject({ id: '550e8400-e29b-41d4-a716-446655440001', status: 'available' });
    platform.dispose();
  });

  it('declines only in the section that FIDELITY and README name', { timeout: 30_000 }, async () => {
    const platform = createPlatform({ clock: createVirtualClock(), scenario: 'stadium' });
    for (const { id } of (await (await platform.fetch('http://localhost:50001/events')).json()) as Summary[]) {
      const map = (await (await platform.fetch(`http://localhost:50001/events/${id}/seatmap`)).json()) as {
        seats: { sectionCode: string; price: number }[];
      };
      const declined = map.seats.filter(({ price }) =>
        ['13', '66', '99'].includes(price.toFixed(2).split('.')[1] ?? ''),
      );
      expect(new Set(declined.map(({ sectionCode }) => sectionCode)).size).toBe(declined.length > 0 ? 1 : 0);
      for (const { sectionCode } of declined) expect(sectionCode).toBe('GALLERY');
    }
    platform.dispose();
  });
});
