import type { TicketingProviderProps } from '@speckit/react-hooks';
import { getSeatmap } from '@speckit/sdk';
import type { BackendChoice } from '../features/backend/choice.ts';
import { loadBuying } from './routes.tsx';

type Reader = NonNullable<TicketingProviderProps['seatmapReader']>;

/** The reader of seatmaps, whose code comes with the pages that show one; undefined for the platform inside this page, which answers this page alone. */
export function lateSeatmapReader(choice: BackendChoice): Reader | undefined {
  if (choice.kind === 'worker') return undefined;
  let reader: Reader | undefined;
  let isOver = false;
  return {
    read(client, parameters, options, previous) {
      if (reader || isOver) return reader?.read(client, parameters, options, previous) ?? null;
      return loadBuying().then(({ openSeatmapReader }) => {
        reader ??= openSeatmapReader();
        return reader.read(client, parameters, options, previous) ?? getSeatmap(client, parameters, options);
      });
    },
    dispose() {
      isOver = true;
      reader?.dispose();
    },
  };
}
