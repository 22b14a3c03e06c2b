import { createPlatform } from '@speckit/mocks';
import { checkGeometry } from '@speckit/seat-map';
import { createCoreClient, getSeatmap, listEvents, localServices } from '@speckit/sdk';
import { describe, expect, it } from 'vitest';
import { planLoader } from '../../../src/features/venues/venuePlans.ts';

const platform = createPlatform({ scenario: 'stadium', seed: 1 });
const client = createCoreClient({ services: localServices, fetch: platform.fetch });
const events = await listEvents(client);

describe('plans of the sample venues', () => {
  for (const venue of ['Teatro Aurora', 'Arena Cordillera', 'Sala Mistral', 'Estadio del Pacífico']) {
    it(`places every seat of ${venue}`, async () => {
      const event = events.find((one) => one.venue?.includes(venue));
      const plan = await planLoader(event?.venue, {})?.(AbortSignal.timeout(5_000));
      const { seats } = await getSeatmap(client, { eventId: event?.id ?? '' });
      expect(seats.length).toBeGreaterThan(100);
      expect(checkGeometry(plan, seats)).toEqual([]);
    });
  }

  it('knows no plan of another venue', () => {
    expect(planLoader('Estadio Nacional', {})).toBeNull();
    expect(planLoader(undefined, {})).toBeNull();
  });
});
