/** How long ordering took to hear of each hold, by seat id, ms. */
export interface Lags {
  readonly of: (seatId: string) => number | undefined;
  readonly close: () => void;
}

interface RecordEvent {
  readonly type: string;
  readonly id?: string;
  readonly topic?: string;
  readonly record?: string;
  readonly group?: string;
  readonly lagMs?: number;
  readonly value?: { readonly seatId?: string };
}

/** Reads the emulator's event stream until it is closed. */
export async function followLags(url: string): Promise<Lags> {
  const ending = new AbortController();
  const reply = await fetch(url, { signal: ending.signal });
  const seats = new Map<string, string>();
  const lags = new Map<string, number>();
  const take = ({ type, id, topic, record, group, lagMs, value }: RecordEvent) => {
    if (topic !== 'reservation-created') return;
    if (type === 'record' && id !== undefined && value?.seatId !== undefined) seats.set(id, plain(value.seatId));
    const seat = seats.get(record ?? '');
    if (type === 'delivered' && seat !== undefined && lagMs !== undefined && group?.startsWith('ordering'))
      lags.set(seat, lagMs);
  };
  const reading = read(reply, take);
  reading.catch(() => undefined);
  return { of: (seatId) => lags.get(plain(seatId)), close: () => ending.abort() };
}

/** Topics write ids without hyphens. */
const plain = (id: string) => id.replaceAll('-', '').toLowerCase();

async function read(reply: Response, take: (event: RecordEvent) => void): Promise<void> {
  let rest = '';
  for await (const chunk of (reply.body ?? []) as AsyncIterable<Uint8Array>) {
    const lines = (rest + new TextDecoder().decode(chunk)).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.startsWith('data: ')) take(JSON.parse(line.slice(6)) as RecordEvent);
  }
}
