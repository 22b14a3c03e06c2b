import { createSeatmapReader } from '@speckit/react-hooks/worker';

/** Reads seatmaps in a worker, so that the page paints and answers while tens of thousands of seats are on their way. */
export function openSeatmapReader() {
  return createSeatmapReader({
    firstRead: 'worker',
    worker: () => new Worker(new URL('@speckit/react-hooks/seatmap-worker', import.meta.url), { type: 'module' }),
  });
}
