import { decimal } from '../aspnet/values/decimal.ts';
import { timestampOf } from '../aspnet/values/timestamp.ts';
import type { CatalogEvent, CatalogSeatStatus } from '../services/catalog/domain/state.ts';
import { eveningIn } from './layout.ts';

/** The event of the documentation's samples. */
export const DOCUMENTED_EVENT_ID = '550e8400-e29b-41d4-a716-446655440000';

const SEATS: readonly (readonly [
  id: string,
  section: string,
  row: number,
  number: number,
  price: string,
  status: CatalogSeatStatus,
])[] = [
  ['550e8400-e29b-41d4-a716-446655440001', 'A', 1, 1, '50.00', 'available'],
  ['550e8400-e29b-41d4-a716-446655440002', 'A', 1, 2, '50.00', 'available'],
  ['550e8400-e29b-41d4-a716-446655440003', 'A', 1, 3, '50.00', 'reserved'],
  ['550e8400-e29b-41d4-a716-446655440004', 'VIP', 1, 1, '150.00', 'sold'],
  ['550e8400-e29b-41d4-a716-446655440005', 'VIP', 1, 2, '150.00', 'available'],
  ['550e8400-e29b-41d4-a716-446655440006', 'B', 5, 10, '35.00', 'available'],
];

/** Get Event Seatmap, Example response; only the date moves, so that it is always ahead. */
export function documentedEvent(now: number): CatalogEvent {
  return {
    id: DOCUMENTED_EVENT_ID,
    name: 'Coldplay - Live in Santiago',
    description: 'World tour 2026',
    eventDate: timestampOf(eveningIn(now, 30, 19)),
    venue: 'Estadio Nacional',
    maxCapacity: 50_000,
    basePrice: decimal('50.00'),
    isActive: true,
    createdAt: timestampOf(now),
    updatedAt: null,
    seats: SEATS.map(([id, section, row, number, price, status]) => ({
      id,
      section,
      row,
      number,
      price: decimal(price),
      status,
      reservationId: null,
    })),
  };
}
