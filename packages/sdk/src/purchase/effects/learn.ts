import { EventNotFoundError } from '../../errors/catalog.ts';
import { seatmapSchema, type Seatmap } from '../../models/catalog.ts';
import { beside } from '../../models/shape.ts';
import { sleep } from '../../time/sleep.ts';
import type { Endpoint } from '../../transport/endpoint.ts';
import { id } from '../../transport/validate.ts';
import { deployedCapabilities, guideCapabilities } from '../record/capabilities.ts';
import type { EffectContext } from './context.ts';

/** A catalog that has not answered for so long, ms, is not waited for: what is guessed is corrected by what is met. */
const GUESS_AFTER_MS = 1_500;

interface Venue {
  readonly isGuide: boolean;
  readonly model: Seatmap;
}

/** The seatmap, and by which names it came: `id` and `name` are the guide's, `eventId` and `eventName` the deployed ones. */
const endpoint: Endpoint<Venue> = {
  service: 'catalog',
  method: 'GET',
  path: '/events/{eventId}/seatmap',
  input: { eventId: id },
  output: beside(seatmapSchema, (body) => ({ isGuide: Object.hasOwn(body, 'name') })),
  refusals: [[404, /^/, EventNotFoundError]],
};

/** Looks at the seatmap; `null` when the catalog does not show it. */
export async function lookAtSeats({ client, record, dispatch }: EffectContext): Promise<ReadonlySet<string> | null> {
  const { eventId, seats } = record();
  try {
    const { isGuide, model: seatmap } = await client.request(endpoint, { eventId });
    // Orders have been made by what was believed so far; what they met has corrected it.
    if (!record().isCertain && record().orders.length === 0) {
      const wanted = new Set<string>(seats.map(({ seatId }) => seatId));
      dispatch({
        type: 'learned',
        capabilities: isGuide ? guideCapabilities : deployedCapabilities,
        isSeen: true,
        prices: seatmap.seats.flatMap(({ id: seatId, price }) => (wanted.has(seatId) ? { seatId, price } : [])),
      });
    }
    return new Set(seatmap.seats.map((seat) => seat.id));
  } catch {
    return null;
  }
}

/** Turns of the microtask queue by which a hold is ahead of a look. */
const HEAD_START = 32;

/** Finds out which platform this is, and whether a price has changed since the buyer saw it. */
export async function learn(context: EffectContext): Promise<void> {
  const { clock, commit, record, dispatch, signal } = context;
  // The hold leaves first: its intention is being written down, and its request passes more layers.
  if (!(await commit())) return;
  for (let turn = 0; turn < HEAD_START; turn++) await Promise.resolve();
  await Promise.race([lookAtSeats(context), sleep(clock, GUESS_AFTER_MS, signal).catch(() => undefined)]);
  if (signal.aborted || record().capabilities) return;
  dispatch({ type: 'learned', capabilities: guideCapabilities, isSeen: false });
}
