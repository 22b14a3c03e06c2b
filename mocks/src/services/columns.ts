import { Decimal } from '../aspnet/values/decimal.ts';
import { queryFailed, writeRefused } from './databaseFaults.ts';

/** What a column takes. `text`: characters at most, without a number any length. `money`: numeric(18,2). */
type Column =
  | { readonly kind: 'text'; readonly most?: number; readonly isRequired?: true }
  | { readonly kind: 'money' };

const money: Column = { kind: 'money' };
const text = (most?: number): Column => (most === undefined ? { kind: 'text' } : { kind: 'text', most });

/** Every column that can refuse what a request may carry, by table. */
const COLUMNS = {
  users: { Email: { kind: 'text', most: 255, isRequired: true } },
  events: { Name: text(), Description: text(), Venue: text(), BasePrice: money },
  seats: { SectionCode: text(), Price: money },
  reservations: { CustomerId: text(256) },
  orders: { UserId: text(), GuestToken: text() },
  orderItems: { Price: money },
  payments: { Amount: money, Currency: { kind: 'text', most: 3, isRequired: true }, PaymentMethod: text(50) },
  waitlistEntries: { Email: text(320) },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Column>>>>;

type Table = keyof typeof COLUMNS;
type Row<T extends Table> = { readonly [K in keyof (typeof COLUMNS)[T]]?: string | Decimal | null };

/** 16 digits before the point. */
const MONEY_END = new Decimal(10n ** 16n, 0);
const NUL = '\0';
const BAD_BYTE = '22021: invalid byte sequence for encoding "UTF8": 0x00';

/** What the database refuses to save, named as PostgreSQL names it. @throws ServerFault */
export function checkRow<T extends Table>(table: T, row: Row<T>): void {
  const columns: Readonly<Record<string, Column>> = COLUMNS[table];
  const values: Readonly<Record<string, string | Decimal | null | undefined>> = row;
  for (const name of Object.keys(values)) {
    const column = columns[name];
    const value = values[name];
    const reason = column && value !== undefined ? reasonAgainst(name, column, value) : undefined;
    if (reason !== undefined) throw writeRefused(reason);
  }
}

/** A text that a query compares with: no text of the database holds a NUL. @throws ServerFault */
export function checkQuery(value: string | null): void {
  if (value?.includes(NUL)) throw queryFailed(BAD_BYTE);
}

function reasonAgainst(name: string, column: Column, value: string | Decimal | null): string | undefined {
  if (column.kind === 'money') {
    return value instanceof Decimal && isOverflow(value) ? '22003: numeric field overflow' : undefined;
  }
  if (value === null) {
    return column.isRequired ? `23502: null value in column "${name}" violates not-null constraint` : undefined;
  }
  if (typeof value !== 'string') return undefined;
  if (value.includes(NUL)) return BAD_BYTE;
  const { most } = column;
  // Characters, of which one beyond the first plane has two code units: never more than units.
  const isLong = most !== undefined && value.length > most && Array.from(value).length > most;
  return isLong ? `22001: value too long for type character varying(${most})` : undefined;
}

function isOverflow(value: Decimal): boolean {
  const { unscaled, scale } = value.stored();
  return new Decimal(unscaled < 0n ? -unscaled : unscaled, scale).compare(MONEY_END) >= 0;
}
