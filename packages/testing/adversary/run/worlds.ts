/** Where a purchase takes place. */
export interface WorldSpec {
  /** The guide's dialect, or the deployed services in one of their environments. */
  readonly platform: 'guide' | 'development' | 'production';
  readonly seats: 1 | 2;
  readonly buyer: 'guest' | 'account';
  /** A second tab of the same browser shares the purchase. `tabs`: that one leads. `leading`: the tab of the buyer leads. */
  readonly pages: 'alone' | 'tabs' | 'leading';
}

const PLATFORMS = ['guide', 'development', 'production'] as const;
const SEATS = [1, 2] as const;
const BUYERS = ['guest', 'account'] as const;
const PAGES = ['alone', 'tabs', 'leading'] as const;

export const WORLDS: readonly WorldSpec[] = PLATFORMS.flatMap((platform) =>
  SEATS.flatMap((seats) => BUYERS.flatMap((buyer) => PAGES.map((pages) => ({ platform, seats, buyer, pages })))),
);

/** `development/1/guest/alone`. */
export const nameOfWorld = ({ platform, seats, buyer, pages }: WorldSpec): string =>
  `${platform}/${seats}/${buyer}/${pages}`;

/** @throws RangeError for a name that no world has */
export function worldNamed(name: string): WorldSpec {
  const world = WORLDS.find((each) => nameOfWorld(each) === name);
  if (!world) throw new RangeError(`no world is named "${name}"; one is ${WORLDS.map(nameOfWorld).join(', ')}`);
  return world;
}

/** The seats of the documented event that are free and cost 50: the buyer's, and those for others to want. */
export const SEATS_TO_BUY = ['550e8400-e29b-41d4-a716-446655440001', '550e8400-e29b-41d4-a716-446655440002'] as const;
/** Free, 35. */
export const OTHER_SEAT = '550e8400-e29b-41d4-a716-446655440006';
export const SEAT_PRICE = 50;
export const OTHER_SEAT_PRICE = 35;
