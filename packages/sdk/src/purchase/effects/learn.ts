import * as z from 'zod/mini';
import { seatmapSchema, type Seatmap } from '../../models/catalog.ts';
import type { Endpoint } from '../../transport/endpoint.ts';
import { id } from '../../transport/validate.ts';
import { isTicketingError } from '../../errors/isTicketingError.ts';
import { deployedCapabilities, guideCapabilities } from '../record/capabilities.ts';
import type { EffectContext } from './context.ts';

interface Venue {
  readonly isGuide: boolean;
  readonly seatmap: Seatmap;
}

/** The seatmap, and by which names it came: `id` and `name` are the guide's, `eventId` and `eventName` the deployed ones. */
const endpoint: Endpoint<Venue> = {
  service: 'catalog',
  method: 'GET',
  path: '/events/{eventId}/seatmap',
  input: { eventId: id },
  output: /* @__PURE__ */ z.pipe(
    z.transform((body) => ({ isGuide: Object.hasOwn(Object(body) as object, 'name'), seatmap: body })),
    z.object({ isGuide: z.boolean(), seatmap: seatmapSchema }),
  ) as unknown as z.ZodMiniType<Venue>,
};

/** Finds out which platform this is, and whether a price has changed since the buyer saw it. */
export async function learn({ client, record, dispatch, signal }: EffectContext): Promise<void> {
  const { eventId, seats } = record();
  try {
    const { isGuide, seatmap } = await client.request(endpoint, { eventId }, { signal });
    const wanted = new Set<string>(seats.map(({ seatId }) => seatId));
    dispatch({
      type: 'learned',
      capabilities: isGuide ? guideCapabilities : deployedCapabilities,
      isCertain: true,
      prices: seatmap.seats.flatMap(({ id: seatId, price }) => (wanted.has(seatId) ? { seatId, price } : [])),
    });
  } catch (error) {
    if (signal.aborted) return;
    if (!isTicketingError(error)) throw error;
    dispatch({ type: 'learned', capabilities: guideCapabilities, isCertain: false });
  }
}
