import { createPlatform, DOCUMENTED_EVENT_ID } from '@speckit/mocks';
import type { paths } from './catalog.js';

type Seatmap = paths['/events/{id}/seatmap']['get']['responses'][200]['content']['application/json'];

/** Free seats with their prices, in the types that were generated. */
function freeSeats({ seats }: Seatmap): string[] {
  return seats.flatMap(({ sectionCode, rowNumber, seatNumber, price, status }) =>
    status === 'available' ? [`${sectionCode} ${rowNumber}-${seatNumber}: ${price.toFixed(2)}`] : [],
  );
}

const platform = createPlatform({ dialect: 'deployed', scenario: 'documented' });
const response = await platform.fetch(`http://localhost:50001/events/${DOCUMENTED_EVENT_ID}/seatmap`);
const seatmap = (await response.json()) as Seatmap;
platform.dispose();

const free = freeSeats(seatmap);
console.log(`${seatmap.eventName}\n${free.join('\n')}`);
if (free.length === 0) throw new RangeError('The documented event has free seats.');
