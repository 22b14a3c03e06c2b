import { createPlatform, createVirtualClock } from '@speckit/mocks';
import { createCoreClient, localServices, updateEvent } from '@speckit/sdk';
import { describe, expect, it } from 'vitest';
import { parseEvents } from '../../../src/pages/admin/knownEvents.ts';
import { refusalOf } from '../../../src/pages/admin/refusal.ts';

const THEATRE = '7d1f2a64-3c58-4b1e-9a77-0c5e8f2b6d10';

function openClient() {
  const clock = createVirtualClock();
  const platform = createPlatform({ clock });
  return createCoreClient({ services: localServices, clock, fetch: platform.fetch });
}

describe('a refused change', () => {
  it('is told in the words of the platform', async () => {
    const change = { eventId: THEATRE, name: 'x', description: 'x', maxCapacity: 1 };
    const error = await updateEvent(openClient(), change).catch((caught: unknown) => caught);
    expect(refusalOf(error)).toMatchObject({
      words: 'No se puede reducir la capacidad por debajo del número de asientos existentes',
      isUnsure: false,
    });
  });
});

describe('events that were taken off sale here', () => {
  it('are what was stored, and nothing that is damaged', () => {
    expect(parseEvents('[{"id":"a","name":"Gala"},{"id":1},null]')).toEqual([{ id: 'a', name: 'Gala' }]);
    expect(parseEvents('{')).toEqual([]);
    expect(parseEvents(null)).toEqual([]);
  });
});
