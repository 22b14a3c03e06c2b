import type { Geometry } from './geometry.ts';
import type { SeatMapMessages } from './messages.ts';
import type { PreparedSeats } from './prepareSeats.ts';
import type { SeatMapSeat, SeatState } from './seat.ts';
import type { SeatStore } from './seatStore.ts';

/** How the chosen seats changed. */
export interface SelectedChange {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** What a seat map shows, and what it tells. Only `seats` is needed. */
export interface SeatMapOptions {
  readonly seats: readonly SeatMapSeat[];
  /** Where the seats stand. Without it a schematic plan is made, which says so. */
  readonly geometry?: Geometry | null | undefined;
  /** The same seats laid out ahead by `prepareSeats`: for one map, beside `seats` and `geometry`. */
  readonly prepared?: PreparedSeats | null | undefined;
  /** Ids of the chosen seats. Given, the app owns the choice (controlled); otherwise the map keeps it. */
  readonly selected?: readonly string[] | undefined;
  readonly defaultSelected?: readonly string[] | undefined;
  readonly onSelectedChange?: ((selected: readonly string[], change: SelectedChange) => void) | undefined;
  /** What a seat is now. Default: its `status`, or held/owned where it is marked `mine`. */
  readonly statusOf?: ((seat: SeatMapSeat) => SeatState | (string & {})) | undefined;
  /** Most seats that can be chosen. */
  readonly maxSelected?: number | undefined;
  /** Say so when a choice leaves one seat alone. */
  readonly warnOrphans?: boolean | undefined;
  /** Free seats that cost more than this are drawn back and left out of the list. */
  readonly maxPrice?: number | null | undefined;
  readonly messages?: Partial<SeatMapMessages> | undefined;
  /** A price as text. Default: the bare number. */
  readonly format?: ((price: number) => string) | undefined;
  /** Follows the page by default. */
  readonly colorScheme?: 'light' | 'dark' | 'auto' | undefined;
  /** Where spoken messages go. Default: the map's own live region. */
  readonly announce?: ((message: string) => void) | undefined;
  /** A press that chose nothing: a seat that is not free, or one too many. `message` is what was announced. */
  readonly onRefused?: ((message: string, seatId: string) => void) | undefined;
}

/** What a map, a list, a navigation and a legend of one venue share, so that they never disagree. */
export interface SeatMapModel {
  readonly store: () => SeatStore;
  readonly messages: () => SeatMapMessages;
  readonly options: () => SeatMapOptions;
  readonly format: (price: number) => string;
  readonly number: (count: number) => string;
  /** The section that keyboard and list are in. */
  readonly activeSection: () => number;
  /** Whether somebody has turned to that section: only then is it outlined. */
  readonly isPicked: () => boolean;
  /** The floor that is shown; null: all of them. Never null where floors lie above one another. */
  readonly floor: () => string | null;
  update(options: SeatMapOptions): void;
  /** Chooses a seat, or gives it up. */
  press(seat: number): void;
  /** Chooses several at once; those that are not free are left out. */
  chooseAll(seats: readonly number[]): void;
  /** Turns keyboard and list to a section, and the map to its floor where one floor is shown. */
  pickSection(section: number): void;
  /** Shows one floor by its id, or all (null, where they do not lie above one another). Unknown ids change nothing. */
  pickFloor(id: string | null): void;
  /** Asks the map to bring a seat or a section into view. */
  show(target: ShowTarget): void;
  describe(seat: number): { readonly name: string; readonly detail: string };
  /** What is left of a section and what it costs, from the longest form to the shortest. */
  readonly captionsOf: (section: number) => readonly string[];
  stateOf(seat: number): SeatState | 'chosen';
  announce(message: string): void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly getVersion: () => number;
  /** Grows with every change but that of the choice: for what shows no chosen seats. */
  readonly getPlainVersion: () => number;
  readonly onShow: (listener: (target: ShowTarget) => void) => () => void;
  readonly onAnnounce: (listener: (message: string) => void) => () => void;
}

/** What the view is moved to. */
export type ShowTarget = { readonly seat: number } | { readonly section: number } | 'all';
