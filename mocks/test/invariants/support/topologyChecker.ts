import type { PlatformEvent } from '../../../src/model/events.ts';
import type { Environment, Policy } from '../../../src/model/policy.ts';
import { CONSUMERS, PEER_CALLS, TOPICS } from '../../../src/model/topology.ts';
import type { Report } from './report.ts';

/** Nothing but what the topology lists: topics and their keys, readers, calls between services; and every cause known. */
export function createTopologyChecker(policy: Policy, environment: Environment, report: Report) {
  const known = new Set<string>();
  const open = new Set<string>();
  const isOn = ({ when }: { when?: (policy: Policy, environment: Environment) => boolean }) =>
    when?.(policy, environment) ?? true;

  function keyOf(kind: string, value: Readonly<Record<string, unknown>>): unknown {
    const [name = '', form] = kind.split(', ');
    const id = String(value[name] ?? value[name.replace('Id', '_id')]);
    return form === undefined ? id : id.replaceAll('-', '');
  }

  return {
    see(event: PlatformEvent): void {
      if ('causedBy' in event && event.causedBy !== null && !known.has(event.causedBy)) {
        report('a cause is something that happened before', event);
      }
      switch (event.type) {
        case 'record': {
          known.add(event.id);
          const edge = TOPICS.find(({ topic }) => topic === event.topic);
          if (!edge || !isOn(edge)) report('no unlisted topic', event);
          else if (keyOf(edge.key, event.value as Record<string, unknown>) !== event.key)
            report('keyed as listed', event);
          break;
        }
        case 'delivered': {
          const edge = CONSUMERS.find(({ group, topic }) => group === event.group && topic === event.topic);
          if (!edge || !isOn(edge)) report('no unlisted reader', event);
          break;
        }
        case 'request': {
          known.add(event.id);
          open.add(event.id);
          if (event.from === 'client' || event.from === 'rival') break;
          const { from, service, method, path } = event;
          const edge = PEER_CALLS.find(
            (one) => one.from === from && one.to === service && one.method === method && one.path.test(path),
          );
          if (!edge || !isOn(edge)) report('no unlisted peer call', event);
          break;
        }
        case 'response':
        case 'cut':
          if (!open.delete(event.id)) report('one answer to a request', event);
      }
    },
    /** When all is quiet. */
    finish(): void {
      for (const id of open) report('every request is answered', { id });
    },
  };
}
