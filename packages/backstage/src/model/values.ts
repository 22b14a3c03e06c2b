/** Members of a record's value, which is JSON of any shape: undefined where it is not what was asked for. */
export function textOf(value: unknown, name: string): string | undefined {
  const member = memberOf(value, name);
  return typeof member === 'string' ? member : undefined;
}

/** The seats of an order as payment and ordering name them. */
export function itemsOf(value: unknown): readonly string[] {
  const items = memberOf(value, 'items');
  return Array.isArray(items) ? items.flatMap((item: unknown) => textOf(item, 'seatId') ?? []) : [];
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

/** Seat ids are written with dashes in answers and without in keys. */
export function bareId(id: string): string {
  return id.replaceAll('-', '').toLowerCase();
}
