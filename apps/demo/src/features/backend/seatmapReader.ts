import { createSeatmapReader } from '@speckit/react-hooks/worker';
import type { BackendChoice } from './choice.ts';

/**
 * Reads seatmaps in a worker, so that the page paints and answers while tens of thousands of seats are on their way; undefined
 * for the platform inside this page, which answers this page's own requests.
 */
export function openSeatmapReader({ kind }: BackendChoice) {
  if (kind === 'worker') return undefined;
  return createSeatmapReader({
    firstRead: 'worker',
    worker: () => new Worker(new URL('@speckit/react-hooks/seatmap-worker', import.meta.url), { type: 'module' }),
  });
}
