// The entry point `@speckit/react-hooks/worker`: large seatmaps read off the main thread.
export { createSeatmapReader, type SeatmapReaderOptions, type WorkerLike } from './worker/createSeatmapReader.ts';
export { serveSeatmaps, type WorkerScope } from './worker/serveSeatmaps.ts';
export type { SeatmapReader } from './query/seatmapReader.ts';
export type { SeatChange, WorkerAnswer, WorkerRequest } from './worker/messages.ts';
