/** A seat in words, made by the page: its name, then price and state. */
export interface SeatDescription {
  readonly name: string;
  readonly detail: string;
}

export function wholeName({ name, detail }: SeatDescription): string {
  return `${name}, ${detail}`;
}
