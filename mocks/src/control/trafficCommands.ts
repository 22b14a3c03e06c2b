import { faultRule } from '../faults/faultReader.ts';
import { requestMatch } from '../matching/matchReader.ts';
import { bare, known, post, type Command } from './command.ts';
import type { TrafficControl } from './target.ts';

/** What can be told to anything that requests go through: a world of the emulator, or a proxy. */
export const TRAFFIC_COMMANDS: readonly Command<TrafficControl>[] = [
  bare('POST', '/reset', 'Back to what there was at the start; time goes on', ({ control }) => control.reset()),
  bare('GET', '/faults', 'The rules at work', ({ control }) => control.target.faults.list()),
  bare('GET', '/faults/unused', 'Rules that never struck, removed ones too', ({ control }) =>
    control.target.faults.unused(),
  ),
  post('/faults', 'Breaks requests that fit', faultRule, ({ control, body }) => ({
    id: control.target.faults.add(body),
  })),
  bare('DELETE', '/faults', 'Removes all rules', ({ control }) => control.target.faults.clear()),
  bare('DELETE', '/faults/{id}', 'Removes one', ({ control, id }) => {
    known(control.target.faults.remove(id), 'fault', id);
  }),
  bare(
    'GET',
    '/requests',
    'The last requests with their answers, oldest first; ?service, ?method and ?path pick',
    ({ control, request }) => control.target.requests(requestMatch.read(Object.fromEntries(request.query), 'query')),
  ),
  bare('DELETE', '/requests', 'Forgets them', ({ control }) => control.target.clearRequests()),
];
