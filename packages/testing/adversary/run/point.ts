import type { Phase } from './network.ts';

/** A moment of the buyer's own: before the first request, when the purchase is ready to be paid, when it has ended. */
export type Moment = 'start' | 'ready' | 'ended';

/** Where in a purchase something happens. */
export type Point =
  | { readonly kind: 'request'; readonly request: string; readonly nth: number; readonly phase: Phase }
  | { readonly kind: 'moment'; readonly moment: Moment };

const MOMENTS: readonly Moment[] = ['start', 'ready', 'ended'];
const PHASES: readonly Phase[] = ['before', 'after', 'answer'];

/** `before POST /payments#1`, `ready`. */
export const nameOfPoint = (point: Point): string =>
  point.kind === 'moment' ? point.moment : `${point.phase} ${point.request}#${point.nth}`;

/** @throws RangeError for a text that names no point */
export function pointNamed(name: string): Point {
  const moment = MOMENTS.find((each) => each === name);
  if (moment) return { kind: 'moment', moment };
  const [, word, request, nth] = /^(\w+) (\w+ \S+)#(\d+)$/.exec(name) ?? [];
  const phase = PHASES.find((each) => each === word);
  if (!phase || !request)
    throw new RangeError(`"${name}" is not a point of a purchase, such as "before POST /payments#1"`);
  return { kind: 'request', request, nth: Number(nth), phase };
}

/** All points of a run that sent these requests. */
export function pointsOf(requests: readonly { readonly name: string; readonly nth: number }[]): readonly Point[] {
  const ofRequests = requests.flatMap(({ name, nth }) =>
    PHASES.map((phase): Point => ({ kind: 'request', request: name, nth, phase })),
  );
  return [...MOMENTS.map((moment): Point => ({ kind: 'moment', moment })), ...ofRequests];
}
