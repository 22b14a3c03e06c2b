import type { TextStorage } from '../host/storage.ts';
import { startTimer } from '../time/timer.ts';
import type { LagMemory, LagSnapshot } from './lagMemory.ts';
import { checkClient } from '../transport/checks.ts';
import type { WaitClient } from './waitUntil.ts';

/** Where a lag memory is kept, and how often. */
export interface PersistLagsOptions {
  /** Where the memory is kept, as for a journal: `webStorage(() => localStorage)`. Default: nowhere. */
  readonly storage?: Pick<TextStorage, 'read' | 'write'> | undefined;
  /** Its name in the storage, and of the channel. Default `speckit.lags`; one for each platform that an origin talks to. */
  readonly key?: string | undefined;
  /** Saved at most so often, ms. Default 1,000. */
  readonly saveEveryMs?: number | undefined;
  /** How other tabs are told. Default: a `BroadcastChannel`, where there is one. */
  readonly openChannel?: ((name: string) => Pick<BroadcastChannel, 'postMessage' | 'close' | 'onmessage'>) | undefined;
}

const SAVE_EVERY_MS = 1_000;

/**
 * Keeps what a memory has seen for the next visit, and shares it with the other tabs of the origin while they are open.
 * What is stored or heard is checked and bounded; it holds times and the names of services, no id. A storage that is full,
 * blocked or damaged leaves the memory as it is.
 *
 * Gives back how to stop; that resolves when the last of it is stored.
 *
 * @example
 * const lags = createLagMemory(client);
 * const stop = persistLags(client, lags, { storage: webStorage(() => localStorage) });
 * const purchase = createPurchase(client, { eventId, seats: [seatChoice(seat)], buyer, lags });
 * await purchase.start();
 * await stop();
 */
export function persistLags(
  client: Pick<WaitClient, 'clock'>,
  memory: LagMemory,
  {
    storage,
    key = 'speckit.lags',
    saveEveryMs = SAVE_EVERY_MS,
    openChannel = typeof BroadcastChannel === 'undefined' ? undefined : (name) => new BroadcastChannel(name),
  }: PersistLagsOptions = {},
): () => Promise<void> {
  const { clock } = checkClient(client, 'clock');
  const hear = (snapshot: unknown) => void memory.restore(snapshot);
  /** One access to the storage after the other, the first read before the first write. */
  let stored = Promise.resolve();
  const inTurn = (work: () => Promise<void>) => {
    stored = stored.then(work).catch(() => undefined);
  };
  inTurn(async () => hear(JSON.parse((await storage?.read(key)) ?? 'null')));

  let isSaved = true;
  let isPausing = false;
  let stopPause = () => {};
  const write = () => {
    if (isSaved) return;
    isSaved = true;
    inTurn(async () => storage?.write(key, JSON.stringify(memory.snapshot())));
  };
  const save = () => {
    isPausing = !isSaved;
    if (isPausing) stopPause = startTimer(clock, saveEveryMs, save);
    write();
  };

  const channel = openChannel?.(key);
  if (channel) channel.onmessage = ({ data }: MessageEvent<unknown>) => hear(data);
  const unsubscribe = memory.subscribe((pair, lag) => {
    channel?.postMessage({ version: 1, pairs: { [pair]: [lag] } } satisfies LagSnapshot);
    isSaved = false;
    if (!isPausing) save();
  });

  return () => {
    unsubscribe();
    channel?.close();
    stopPause();
    write();
    return stored;
  };
}
