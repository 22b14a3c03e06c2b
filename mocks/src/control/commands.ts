import { SERVICE_NAMES } from '../wire/wire.ts';
import { bare, known, post, type Command } from './command.ts';
import type { Control } from './createControl.ts';
import { advanceOptions } from './timeReader.ts';
import { TRAFFIC_COMMANDS } from './trafficCommands.ts';
import { rivalOptions } from '../rivals/rivalReader.ts';
import { lagModel } from '../platform/lagReader.ts';
import { outcome } from '../outcomes/outcomeReader.ts';
import { flag, number, object, oneOf, optional, text } from '../input/readers.ts';

const count = number(1, Number.MAX_SAFE_INTEGER, { isWhole: true });
const time = number(0, 365 * 24 * 3_600_000);
const service = oneOf(SERVICE_NAMES);
const groupOf = ({ target }: Control) => oneOf(target.log.groups().map(({ id }) => id));

const DESCRIPTIONS: readonly Command<Control>[] = [
  bare('GET', '/openapi/{id}', 'OpenAPI 3.1 of one service, in the dialect of this world', ({ control, id }) => {
    const name = SERVICE_NAMES.find((one) => one === id);
    return control.target.openApi(known(name, 'service', id));
  }),
  bare('GET', '/asyncapi', 'AsyncAPI 3.0 of the topics', ({ control }) => control.target.asyncApi()),
];

const TIME: readonly Command<Control>[] = [
  bare('GET', '/time', "The world's clock", ({ control }) => control.time()),
  post('/time/rate', 'Runs time faster or slower; 0 stands still', object({ rate: number(0, 100_000) }), (input) =>
    input.control.setRate(input.body.rate),
  ),
  bare('POST', '/time/freeze', 'Stops the clock', ({ control }) => control.setRate(0)),
  post('/time/advance', 'Jumps ahead, through every timer on the way', advanceOptions, (input) =>
    input.control.advance(input.body.ms, { ...(input.request.signal && { signal: input.request.signal }) }),
  ),
  bare('DELETE', '/time/advance', 'Stops every jump where it is', ({ control }) => control.stopAdvance()),
];

const GROUPS: readonly Command<Control>[] = [
  bare('GET', '/groups', 'Consumer groups: lag, offsets, model', ({ control }) => control.target.log.groups()),
  post(
    '/lag',
    'How far consumers lag behind, one group or all',
    (control) => object({ model: lagModel, group: optional(groupOf(control)) }),
    ({ control, body: { model, group } }) => control.target.setLag(model, group),
  ),
  post(
    '/pause',
    'A group reads no more',
    (control) => object({ group: groupOf(control) }),
    (input) => input.control.target.pause(input.body.group),
  ),
  post(
    '/resume',
    'It goes on',
    (control) => object({ group: groupOf(control) }),
    (input) => input.control.target.resume(input.body.group),
  ),
  post(
    '/rebalance',
    'A group leaves and joins again, receives nothing for so long',
    (control) => object({ group: groupOf(control), ms: time }),
    ({ control, body }) => control.target.log.group(body.group).rebalance(body.ms),
  ),
  post(
    '/crash',
    'A group is killed before its next commits; those records come again, in `deployed` after its session timeout',
    (control) => object({ group: groupOf(control), times: optional(count), stallMs: optional(time) }),
    ({ control, body: { group, ...options } }) => control.target.crash(group, options),
  ),
  post(
    '/duplicate',
    'A group gets its next records twice',
    (control) => object({ group: groupOf(control), times: count }),
    ({ control, body }) => control.target.log.group(body.group).duplicate(body.times),
  ),
];

const NEXT: readonly Command<Control>[] = [
  bare('GET', '/next', 'Planned outcomes that no request has taken yet', ({ control }) => control.target.next.list()),
  post('/next', 'Plans the outcome of the next request that fits', outcome, ({ control, body }) =>
    control.target.next.plan(body),
  ),
  bare('DELETE', '/next', 'Forgets what is planned', ({ control }) => control.target.next.clear()),
  post('/sell-out', 'Sells every free seat of an event, at once', object({ eventId: text }), ({ control, body }) =>
    control.target.next.sellOut(body.eventId),
  ),
  post('/end-hold', 'Ends the hold of a seat, at once', object({ seatId: text }), ({ control, body }) =>
    control.target.next.endHold(body.seatId),
  ),
];

const OUTAGES: readonly Command<Control>[] = [
  bare('GET', '/outages', 'What is down', ({ control }) => control.target.outages.state()),
  post(
    '/outages/database',
    'The database of one service, or of all',
    object({ isDown: flag, service: optional(service) }),
    ({ control, body }) => control.target.outages.setDatabase(body.isDown, body.service),
  ),
  post('/outages/redis', 'Redis', object({ isDown: flag }), ({ control, body }) =>
    control.target.outages.setRedis(body.isDown),
  ),
  post('/outages/kafka', 'Kafka', object({ isDown: flag }), ({ control, body }) =>
    control.target.outages.setKafka(body.isDown),
  ),
  post('/outages/service', 'A service refuses connections', object({ isDown: flag, service }), ({ control, body }) =>
    control.target.outages.setService(body.service, body.isDown),
  ),
  post(
    '/restart',
    'A service loses its memory, and its consumers hear nothing for 4.8 s; when killed, for 30 s or 45 s',
    object({ service, isKilled: optional(flag) }),
    ({ control, body: { service: name, ...options } }) => control.target.outages.restart(name, options),
  ),
];

const RIVALS: readonly Command<Control>[] = [
  bare('GET', '/rivals', 'The crowds, and what became of them', ({ control }) => control.rivals()),
  post('/rivals', 'Sends buyers who compete for seats', rivalOptions, ({ control, body }) => ({
    id: control.startRivals(body),
  })),
  bare('DELETE', '/rivals/{id}', 'Sends a crowd home', async ({ control, id }) =>
    known(await control.stopRivals(id), 'crowd', id),
  ),
];

const SNAPSHOTS: readonly Command<Control>[] = [
  bare('GET', '/snapshots', 'Their names, oldest first', ({ control }) => control.snapshots()),
  bare('POST', '/snapshots', 'Keeps the world as it is', ({ control }) => ({ id: control.takeSnapshot() })),
  bare('POST', '/snapshots/{id}/restore', 'Goes back to it', ({ control, id }) => {
    known(control.restoreSnapshot(id), 'snapshot', id);
  }),
  bare('DELETE', '/snapshots/{id}', 'Forgets it', ({ control, id }) => {
    known(control.removeSnapshot(id), 'snapshot', id);
  }),
];

/** Everything a world can be told; README and `GET /` show the same table. */
export const COMMANDS: readonly Command<Control>[] = [
  bare('GET', '/inspect', 'Keys with TTL, topics, groups, outages, tickets, outbox', ({ control }) =>
    control.target.inspect(),
  ),
  ...TRAFFIC_COMMANDS,
  ...DESCRIPTIONS,
  ...TIME,
  ...GROUPS,
  ...NEXT,
  ...OUTAGES,
  ...RIVALS,
  ...SNAPSHOTS,
];
