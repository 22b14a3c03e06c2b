import { purposeOf } from '../model/calls.ts';
import type { Call, Timeline } from '../model/timeline.ts';
import type { PageCall } from '../model/wait.ts';
import { millis } from './format.ts';
import type { BackstageMessages } from './messages.ts';

/** One thing of a purchase in words: what the lanes draw, for those who read. */
export interface TimelineRow {
  readonly id: string;
  /** ms since the purchase began. */
  readonly ms: number;
  /** The name of a lane, or of a service without one. */
  readonly lane: string;
  readonly words: string;
}

/** A request by its purpose, or by its path. */
export function callName(path: string, { calls }: BackstageMessages): string {
  const purpose = purposeOf(path);
  return purpose === null ? path : calls[purpose];
}

/** Everything of a purchase, in the order in which it happened. */
export function timelineRows(
  timeline: Timeline,
  pageCalls: readonly PageCall[],
  messages: BackstageMessages,
): readonly TimelineRow[] {
  const { rows: say } = messages;
  const start = Math.min(timeline.startedAt, ...pageCalls.map(({ at }) => at));
  const rows: TimelineRow[] = [];
  const add = (id: string, at: number, lane: string, words: string) =>
    rows.push({ id, ms: Math.round(at - start), lane, words });
  for (const { id, endpoint, at, endedAt, code } of pageCalls) {
    add(`page ${id}`, at, 'page', say.sends(endpoint));
    if (endedAt === null) continue;
    add(`page ${id} end`, endedAt, 'page', say.ended(endpoint, code ?? say.done, millis(messages, endedAt - at)));
  }
  for (const call of timeline.calls) {
    const from = call.from === 'page' ? null : call.from;
    const name = callName(call.path, messages);
    add(call.id, call.at, call.service, say.request(name, from, `${call.method} ${call.path}`));
    if (call.endedAt !== null) add(`${call.id} end`, call.endedAt, call.service, answerWords(call, name, messages));
  }
  for (const { id, topic, offset, at, readings } of timeline.travels) {
    add(id, at, 'topic', say.record(topic, offset));
    for (const reading of readings) {
      if (reading.at === null) continue;
      const again = reading.attempts > 1 ? `, ${say.delivery(reading.attempts)}` : '';
      const words = say.receives(reading.group, `${topic} ${offset}`, millis(messages, reading.at - at));
      add(`${id} ${reading.group}`, reading.at, reading.service, `${words}${again}`);
    }
  }
  for (const { at, service, entity, state } of timeline.turns)
    add(`turn ${rows.length}`, at, service, say.becomes(entity, state));
  return rows.sort((one, other) => one.ms - other.ms);
}

function answerWords({ at, endedAt, status, fault }: Call, name: string, messages: BackstageMessages): string {
  const { rows: say } = messages;
  const after = millis(messages, (endedAt ?? at) - at);
  const words = status === null ? say.lost(name, after) : say.answered(name, status, after);
  return fault === null ? words : `${words}, ${say.fault(fault)}`;
}
