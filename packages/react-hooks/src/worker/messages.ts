import type { ClientEvent, Seat, Seatmap, ServiceUrls } from '@speckit/sdk';

/** What the page asks of the worker. */
export type WorkerRequest =
  | {
      readonly type: 'read';
      readonly id: number;
      readonly services: ServiceUrls;
      readonly eventId: string;
      readonly timeoutMs: number | undefined;
      /** The version that the page has; null when it has none of the worker's. */
      readonly known: number | null;
      /** Whether somebody hears the events of the client: each is a message, and a task of the page. */
      readonly isWatched: boolean;
    }
  | { readonly type: 'abort'; readonly id: number };

/** The seats that changed, by place. */
export type SeatChange = readonly [index: number, seat: Seat];

/** What the worker answers. */
export type WorkerAnswer =
  | {
      readonly type: 'changes';
      readonly id: number;
      readonly version: number;
      /** The map without its seats; null when that has not changed. */
      readonly head: Omit<Seatmap, 'seats'> | null;
      readonly changes: readonly SeatChange[];
    }
  /** A part of a whole map, in order: many messages, so that the page has no long task of taking them. */
  | { readonly type: 'seats'; readonly id: number; readonly seats: readonly Seat[] }
  /** All seats of it are sent. */
  | { readonly type: 'whole'; readonly id: number; readonly version: number; readonly head: Omit<Seatmap, 'seats'> }
  /** An error of the sdk as JSON; null for one that is not an error of the sdk. */
  | { readonly type: 'failed'; readonly id: number; readonly error: unknown }
  | { readonly type: 'event'; readonly id: number; readonly event: ClientEvent };
