/** A row or seat label: a number or a word ("12", "AA", "2L"). */
export type Label = number | string;

/** One seat, as a catalog lists it. The `Seat` of `@speckit/sdk` fits as it is. */
export interface SeatMapSeat {
  readonly id: string;
  readonly sectionCode: string;
  readonly rowNumber: Label;
  readonly seatNumber: Label;
  /** In currency units; only compared, and given to `format`. */
  readonly price: number;
  /** `available`, `reserved`, `sold`; any other word is read as not on sale. */
  readonly status: string;
  /** Set on seats of this buyer (`useSeatmap` of `@speckit/react-hooks` does so): `owned`, or any other word for held. */
  readonly mine?: string | undefined;
}

/** What a seat is to this buyer. `held` and `owned` are the buyer's own. */
export type SeatState = 'available' | 'reserved' | 'sold' | 'closed' | 'held' | 'owned';

/** The same as one byte per seat. */
export const SeatStatus = { available: 0, reserved: 1, sold: 2, closed: 3, held: 4, owned: 5 } as const;
export type SeatStatus = (typeof SeatStatus)[keyof typeof SeatStatus];

/** This buyer's marks, drawn over the seat. */
export const SeatMark = { none: 0, chosen: 1, held: 2, owned: 3 } as const;
export type SeatMark = (typeof SeatMark)[keyof typeof SeatMark];

/** The word of each code. */
export const WORDS: readonly SeatState[] = ['available', 'reserved', 'sold', 'closed', 'held', 'owned'];

const CODES: ReadonlyMap<string, SeatStatus> = new Map(Object.entries(SeatStatus));

export const statusCode = (word: string): SeatStatus => CODES.get(word) ?? SeatStatus.closed;

/** How a seat's own fields are read where the app gives no `statusOf`. */
export function stateOf(seat: SeatMapSeat): string {
  if (seat.mine === undefined) return seat.status;
  return seat.mine === 'owned' ? 'owned' : 'held';
}
