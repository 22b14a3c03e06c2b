import type { PageCall } from './wait.ts';
import type { Call, Story } from './story.ts';

/** One thing of a purchase in words: what the lanes draw, for those who read. */
export interface StoryRow {
  readonly id: string;
  /** ms since the purchase began. */
  readonly ms: number;
  readonly lane: string;
  readonly words: string;
}

const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^\/reservations$/u, 'hold'],
  [/\/secure$/u, 'secure'],
  [/\/cart\/add$/u, 'cart'],
  [/\/checkout$/u, 'checkout'],
  [/\/cancel$/u, 'cancel'],
  [/^\/payments/u, 'pay'],
  [/^\/orders\//u, 'read order'],
];

/** A request by its purpose. */
export function callName({ path }: Pick<Call, 'path'>): string {
  return NAMES.find(([pattern]) => pattern.test(path))?.[1] ?? path;
}

/** How a request ended. */
export type CallTone = 'open' | 'ok' | 'refused' | 'failed';

export function callTone({ endedAt, status }: Pick<Call, 'endedAt' | 'status'>): CallTone {
  if (endedAt === null) return 'open';
  if (status === null || status >= 500) return 'failed';
  return status < 400 ? 'ok' : 'refused';
}

/** Everything of a purchase, in the order in which it happened. */
export function storyRows(story: Story, pageCalls: readonly PageCall[]): readonly StoryRow[] {
  const start = Math.min(story.startedAt, ...pageCalls.map(({ at }) => at));
  const rows: StoryRow[] = [];
  const add = (id: string, at: number, lane: string, words: string) =>
    rows.push({ id, ms: Math.round(at - start), lane, words });
  for (const { id, endpoint, at, endedAt, code } of pageCalls) {
    add(`page ${id}`, at, 'page', `sends ${endpoint}`);
    if (endedAt === null) continue;
    add(`page ${id} end`, endedAt, 'page', `${endpoint}: ${code ?? 'done'} after ${Math.round(endedAt - at)} ms`);
  }
  for (const call of story.calls) {
    const from = call.from === 'page' ? '' : ` from ${call.from}`;
    add(call.id, call.at, call.service, `${callName(call)} request${from}: ${call.method} ${call.path}`);
    if (call.endedAt === null) continue;
    const fault = call.fault === null ? '' : `, fault ${call.fault}`;
    const answer = call.status === null ? 'connection lost' : `answered ${call.status}`;
    add(
      `${call.id} end`,
      call.endedAt,
      call.service,
      `${callName(call)} ${answer} after ${call.endedAt - call.at} ms${fault}`,
    );
  }
  for (const { id, topic, offset, at, readings } of story.travels) {
    add(id, at, 'topic', `${topic} gets record ${offset}`);
    for (const reading of readings) {
      if (reading.at === null) continue;
      const again = reading.attempts > 1 ? `, delivery ${reading.attempts}` : '';
      add(
        `${id} ${reading.group}`,
        reading.at,
        reading.service,
        `${reading.group} receives ${topic} ${offset} after ${reading.at - at} ms${again}`,
      );
    }
  }
  for (const { seq, at, service, entity, state } of story.turns) add(`${seq}`, at, service, `${entity} is ${state}`);
  return rows.sort((one, other) => one.ms - other.ms);
}
