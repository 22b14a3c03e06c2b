import { decimal } from '../aspnet/values/decimal.ts';
import { parsePathGuid } from '../aspnet/values/guid.ts';
import { timestampOf } from '../aspnet/values/timestamp.ts';
import type { CatalogEvent } from '../services/catalog/domain/state.ts';
import { eveningIn } from './layout.ts';
import { md5 } from './md5.ts';

interface SeedPlan {
  readonly name: string;
  readonly venue: string;
  readonly section: string;
  readonly price: string;
  /** Rows and numbers advance together in the seed file's query: only the diagonal comes out. */
  readonly diagonal: number;
  readonly days: number;
}

const PLANS: readonly SeedPlan[] = [
  {
    name: 'Sinfonía de los Volcanes',
    venue: 'Teatro Colonial',
    section: 'VIP',
    price: '250000.00',
    diagonal: 8,
    days: 7,
  },
  {
    name: 'La Última Curda',
    venue: 'Teatro Colonial',
    section: 'PLATEA_VIP',
    price: '300000.00',
    diagonal: 12,
    days: 14,
  },
  { name: 'Cumbia del Páramo', venue: 'Plaza Mayor', section: 'GENERAL', price: '100000.00', diagonal: 25, days: 21 },
  { name: 'Ópera en Construcción', venue: 'Sala Río', section: 'PALCO', price: '280000.00', diagonal: 5, days: 30 },
  {
    name: 'Gran Final de Barrio',
    venue: 'Estadio Sur',
    section: 'TRIBUNA_ORIENTAL',
    price: '120000.00',
    diagonal: 50,
    days: 45,
  },
];

/**
 * What the platform's seed file leaves behind: ids no strict RFC 4122 validator takes, six-digit prices, names with
 * accents, 100 seats on five diagonals.
 */
export function seededEvents(now: number): CatalogEvent[] {
  return PLANS.map(({ name, venue, section, price, diagonal, days }, index) => {
    const digits = String(index + 1).repeat(8);
    const id = parsePathGuid(String(index + 1).repeat(32)) ?? '';
    const amount = decimal(price);
    const seats = Array.from({ length: diagonal }, (_, place) => ({
      id: parsePathGuid(md5(`seat-${digits}-${place + 1}-${place + 1}`)) ?? '',
      section,
      row: place + 1,
      number: place + 1,
      price: amount,
      status: 'available' as const,
      reservationId: null,
    }));
    return {
      id,
      name,
      description: `${name}, una noche en ${venue}.`,
      eventDate: timestampOf(eveningIn(now, days, 20)),
      venue,
      maxCapacity: diagonal * 100,
      basePrice: amount,
      isActive: true,
      createdAt: timestampOf(now),
      updatedAt: null,
      seats,
    };
  });
}
