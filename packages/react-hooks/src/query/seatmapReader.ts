import { shareSeats } from './shareSeats.ts';
import { getSeatmap, type CallOptions, type CoreClient, type GetSeatmapParameters, type Seatmap } from '@speckit/sdk';

/** Reads seatmaps elsewhere than on the main thread. Made by `createSeatmapReader` of `@speckit/react-hooks/worker`. */
export interface SeatmapReader {
  /**
   * Reads one map; seats that did not change are those of `previous`. Null: this map is to be read on the main thread.
   */
  readonly read: (
    client: CoreClient,
    parameters: GetSeatmapParameters,
    options: CallOptions,
    previous: Seatmap | undefined,
  ) => Promise<Seatmap> | null;
  /** Ends the worker. */
  readonly dispose: () => void;
}

const KEY = 'react-hooks.seatmapReader';

const isReader = (value: unknown): value is SeatmapReader =>
  typeof value === 'object' && value !== null && 'read' in value;

/** Makes all reads of seatmaps of this client go through a reader. */
export function setSeatmapReader(client: CoreClient, reader: SeatmapReader): void {
  client.remembered.set(KEY, reader);
}

/** One read of a seatmap: by the reader of the client where there is one, else on this thread. Seats that did not change are those of `previous`. */
export async function readSeatmap(
  client: CoreClient,
  parameters: GetSeatmapParameters,
  options: CallOptions,
  previous: Seatmap | undefined,
): Promise<Seatmap> {
  const reader = client.remembered.get(KEY);
  const reading = isReader(reader) ? reader.read(client, parameters, options, previous) : null;
  // A reader knows the map that it has given by its identity: what it gives is not changed here.
  return reading ?? shareSeats(previous, await getSeatmap(client, parameters, options));
}
