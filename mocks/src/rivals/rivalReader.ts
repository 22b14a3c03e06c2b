import { described, number, object, optional, text, type Reader } from '../input/readers.ts';
import type { RivalOptions } from './createRivals.ts';

const ms = number(0, 365 * 24 * 3_600_000);

/** What a crowd takes, checked and documented in one place. */
export const rivalOptions: Reader<RivalOptions> = object({
  buyers: described(number(1, 1_000_000, { isWhole: true }), 'how many come'),
  perSecond: optional(
    number(0.001, 100_000),
    "how many arrive per second of the world's clock, on average; the gaps between them are random; default 1",
  ),
  eventId: optional(text, 'what they want seats of; default: the first event on sale'),
  patienceMs: optional(ms, 'when they give up, ms after arriving; default 60,000'),
  thinkMs: optional(ms, 'the median pause between two steps, ms; default 1,000'),
  abandonProbability: optional(number(0, 1), 'how likely they walk away from a seat in the cart; default 0.1'),
  lookEveryMs: optional(ms, "how old the crowd's view of the seatmap may be, ms; default 1,000"),
});
