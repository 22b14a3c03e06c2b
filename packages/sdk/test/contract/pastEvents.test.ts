import { expect, it } from 'vitest';
import { createEvent } from '../../src/index.ts';
import { createWorld } from '../../../testing/world/clientWorld.ts';

const event = { name: 'Gala', description: 'Noche', venue: 'Arena', maxCapacity: 100, basePrice: 50 };

it.each(['guide', 'docs', 'deployed'] as const)('a date in the past is a rule of the catalog (%s)', async (dialect) => {
  const { client, until } = createWorld({ dialect });
  const creating = createEvent(client, { ...event, eventDate: '2001-01-01T00:00:00Z' });
  await expect(until(creating)).rejects.toMatchObject({ code: 'event_rejected' });
});
