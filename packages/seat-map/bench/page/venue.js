import { createSeatMapModel } from '@speckit/seat-map';

/** Seats of one price per section, in blocks of rows; the same at every load.
 * @param {number} count @param {number} perRow 0: blocks of 1,000 seats */
export function makeVenue(count, perRow) {
  const sections = perRow ? 1 : Math.max(4, Math.round(count / 1000));
  const perSection = Math.floor(count / sections);
  const width = perRow || Math.max(1, Math.round(perSection / 25));
  const seats = Array.from({ length: count }, (_, n) => {
    const section = Math.min(sections - 1, Math.floor(n / perSection));
    const inside = n - section * perSection;
    return {
      id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
      sectionCode: `S${section + 1}`,
      rowNumber: Math.floor(inside / width) + 1,
      seatNumber: (inside % width) + 1,
      price: 30 + (section % 5) * 20,
      status: (n * 7919) % 10 < 3 ? 'sold' : 'available',
    };
  });
  const { table, layout } = createSeatMapModel({ seats }).store();
  /** Where each seat of the list stands: given to all for nothing. */
  const places = seats.map((_, n) => {
    const at = table.indexOfPosition[n];
    return { x: layout.x[at], y: layout.y[at] };
  });
  return { seats, places, bounds: layout.bounds };
}
