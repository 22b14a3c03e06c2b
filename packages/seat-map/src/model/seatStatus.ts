/** What the catalog says of a seat, as one byte. An unknown word is read as closed: shown, never sold. */
export const SeatStatus = { available: 0, reserved: 1, sold: 2, closed: 3 } as const;
export type SeatStatus = (typeof SeatStatus)[keyof typeof SeatStatus];

/** What this buyer has done with a seat, laid over the catalog's word. */
export const SeatMark = { none: 0, chosen: 1, held: 2, owned: 3 } as const;
export type SeatMark = (typeof SeatMark)[keyof typeof SeatMark];

const CODES: Readonly<Record<string, SeatStatus>> = {
  available: SeatStatus.available,
  reserved: SeatStatus.reserved,
  sold: SeatStatus.sold,
};

export function statusCode(status: string): SeatStatus {
  return CODES[status] ?? SeatStatus.closed;
}
