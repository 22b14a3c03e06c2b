import type { ServiceName } from '@speckit/mocks';
import type { Treatment } from '../run/treatment.ts';
import type { Point } from '../run/point.ts';
import type { Run } from '../run/run.ts';
import type { WorldSpec } from '../run/worlds.ts';

export const HOLD = 'POST /reservations';
export const CART = 'POST /cart/add';
export const CHECKOUT = 'POST /orders/checkout';
export const PAY = 'POST /payments';

export const SERVICE_OF: Readonly<Record<string, ServiceName>> = {
  [HOLD]: 'inventory',
  [CART]: 'ordering',
  [CHECKOUT]: 'ordering',
  [PAY]: 'payment',
  'GET /orders/{id}': 'ordering',
  'PATCH /orders/{id}/cancel': 'ordering',
  'GET /events/{id}/seatmap': 'catalog',
};

export const isRead = (request: string): boolean => request.startsWith('GET ');

/** One kind of thing that goes wrong. */
export interface IncidentKind {
  readonly name: string;
  /** Pairs of the long run are made of one kind of each family. */
  readonly family: string;
  readonly isRepresentative?: boolean;
  /** It befalls one request, or happens at any point. */
  readonly at: 'request' | 'anywhere';
  /** Requests it can befall. Default: all. */
  readonly befalls?: (request: string) => boolean;
  /** Worlds it can happen in. Default: all. */
  readonly happensIn?: (world: WorldSpec) => boolean;
  /** What becomes of the request that it befalls. */
  readonly treatment?: Treatment;
  /** What happens at the point. */
  readonly act?: (run: Run, point: Point) => void;
  /**
   * It passes, the seat is still free or the buyer's, and time is left: the purchase must end `owned`. Written down from
   * the contract, never from what the client does. Default: it need not.
   */
  readonly passes?: (point: Point, world: WorldSpec) => boolean;
  /** The catalog may hear too late, or never, that a seat is sold: what it shows is no evidence of the contrary. */
  readonly losesEvents?: boolean;
  /** How much later than usual commands may resolve, ms: the page slept so long. */
  readonly graceMs?: number;
}

/** For kinds that befall a request. */
export const onRequest =
  (test: (request: string, world: WorldSpec) => boolean) =>
  (point: Point, world: WorldSpec): boolean =>
    point.kind === 'request' && test(point.request, world);

/** A page that is gone while its hold is out cannot know what became of it, nor can the next one. */
export const butWhileHolding = (point: Point): boolean => {
  if (point.kind === 'moment') return true;
  if (point.request === HOLD) return point.phase === 'answer';
  return !isRead(point.request) || point.nth > 1;
};

export const always = (): boolean => true;
