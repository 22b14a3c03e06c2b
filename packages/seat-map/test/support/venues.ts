import type { SeatMapSeat } from '../../src/model/seat.ts';
import { lehmer } from '../../../testing/random/lehmer.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
type LabelOf = (n: number) => number | string;
const ROWS: readonly LabelOf[] = [
  (n) => n + 1,
  (n) => LETTERS[n % 26]?.repeat(Math.floor(n / 26) + 1) ?? 'A',
  (n) => `Fila ${n + 1}`,
  (n) => (n + 1) * 10,
];
const SEATS: readonly LabelOf[] = [(n) => n + 1, (n) => 2 * n + 1, (n) => `${n + 1}L`, (n) => String(n + 101)];

/** A venue of about `size` seats with odd labels, gaps and uneven rows; the same for the same seed. */
export function randomVenue(seed: number, size: number): SeatMapSeat[] {
  const random = lehmer(seed);
  const upTo = (max: number) => Math.floor(random() * max);
  const sections = 1 + upTo(Math.min(40, Math.ceil(size / 4)));
  const seats: SeatMapSeat[] = [];
  for (let section = 0; section < sections && seats.length < size; section += 1) {
    const rowLabel = ROWS[upTo(ROWS.length)] ?? String;
    const seatLabel = SEATS[upTo(SEATS.length)] ?? String;
    const share = Math.ceil(size / sections);
    const columns = 1 + upTo(Math.min(300, 2 * Math.ceil(Math.sqrt(share))));
    const rows = Math.max(1, Math.ceil(share / columns));
    const gaps = random() < 0.4 ? random() * 0.3 : 0;
    const isRunning = random() < 0.2;
    const price = 20 + upTo(8) * 17.25;
    const code =
      [`${LETTERS[section % 26] ?? 'A'}${section}`, `Sección ${section}`, String(100 + section)][upTo(3)] ?? '';
    for (let row = 0; row < rows; row += 1) {
      const length = gaps > 0 && random() < 0.3 ? Math.max(1, columns - upTo(4)) : columns;
      for (let seat = 0; seat < length; seat += 1) {
        if (random() < gaps) continue;
        seats.push({
          id: `${section}/${row}/${seat}`,
          sectionCode: code,
          rowNumber: rowLabel(row),
          seatNumber: seatLabel(isRunning ? row * columns + seat : seat),
          price,
          status: random() < 0.7 ? 'available' : 'sold',
        });
      }
    }
  }
  return seats.length > 0
    ? seats
    : [{ id: 'one', sectionCode: 'A', rowNumber: 1, seatNumber: 1, price: 1, status: 'available' }];
}
