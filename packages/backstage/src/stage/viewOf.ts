import type { ActiveFault, KeyEntry, RivalCounts } from '@speckit/mocks';
import type { ServiceName } from '../model/lanes.ts';
import type { Tracer } from '../model/tracer.ts';
import type { PageCall } from '../model/wait.ts';
import type { Watcher } from './createWatcher.ts';
import type { PageTap } from './pageTap.ts';
import type { Look } from './source.ts';
import type { StagePage } from './steering.ts';
import type { CrowdView, KeyView, StageView, TroubleView } from './view.ts';

interface Seen {
  readonly look: Look;
  readonly watcher: Watcher;
  readonly tap: PageTap;
  readonly serviceOf: ReadonlyMap<string, ServiceName>;
  readonly page: Pick<StagePage, 'eventId' | 'choice'>;
}

/** Keys shown; the rest is counted. */
const MOST_KEYS = 12;

/** Everything that is known, as one picture. */
export function viewOf({ look, watcher, tap, serviceOf, page }: Seen): StageView {
  const { inspection } = look;
  const tracer = watcher.tracer();
  const keys = keysOf(inspection.keys, tracer);
  return {
    at: inspection.at,
    seenAt: look.seenAt,
    rate: look.rate,
    dialect: inspection.dialect,
    choice: page.choice,
    timeline: watcher.timeline(),
    wait: tap.wait(),
    pageCalls: tap.calls().map((call) => onClockOf(look, call)),
    groups: inspection.groups.map((group) => ({ ...group, service: serviceOf.get(group.id) ?? null })),
    keys: keys.slice(0, MOST_KEYS),
    otherKeys: Math.max(0, keys.length - MOST_KEYS),
    score: watcher.board().score(),
    crowd: crowdOf(look.crowds),
    outages: inspection.outages,
    faults: look.faults.map(troubleOf),
    planned: look.planned,
    mails: inspection.outbox.map((mail) => ({ ...mail, who: tracer.whoIs(mail.causedBy) })),
    log: watcher.log().lines(),
    eventId: page.eventId(),
    isRecorded: tap.recording() !== null,
  };
}

function keysOf(entries: readonly KeyEntry[], tracer: Tracer): readonly KeyView[] {
  const seen = entries.map(({ key, ttl }): KeyView => ({ key, ttl, who: tracer.holderOf(key) ?? 'platform' }));
  return [...seen.filter(({ who }) => who === 'you'), ...seen.filter(({ who }) => who !== 'you')];
}

function crowdOf(crowds: readonly RivalCounts[]): CrowdView {
  const sum = (of: (counts: RivalCounts) => number) => crowds.reduce((total, counts) => total + of(counts), 0);
  return {
    arrived: sum(({ arrived }) => arrived),
    active: sum(({ active }) => active),
    bought: sum(({ bought }) => bought),
    gaveUp: sum(({ gaveUp }) => gaveUp),
    soldOut: sum(({ soldOut }) => soldOut),
    behindMs: Math.max(0, ...crowds.map(({ behindMs }) => behindMs)),
  };
}

function troubleOf({ id, struck, fault, service, method, path }: ActiveFault): TroubleView {
  const target = path ?? service ?? null;
  return {
    id,
    strikes: struck,
    kind: 'status' in fault ? `${fault.kind} ${fault.status}` : fault.kind,
    target: method === undefined ? target : `${method} ${target ?? ''}`,
  };
}

/** A page has the clock of this machine; the world's may run at another rate, and be ahead. */
function onClockOf({ inspection, seenAt, rate }: Look, call: PageCall): PageCall {
  const move = (at: number) => inspection.at + (at - seenAt) * (rate ?? 1);
  return { ...call, at: move(call.at), endedAt: call.endedAt === null ? null : move(call.endedAt) };
}
