import type { PlatformEvent } from '../../../src/model/events.ts';
import { createRandom } from '../../../src/engine/random.ts';
import { sleep } from '../../../src/engine/sleep.ts';
import { createVirtualClock } from '../../../src/engine/virtualClock.ts';
import { assemblePlatform } from '../../../src/platform/assemble.ts';
import type { ServiceFactories, Services } from '../../../src/platform/startServices.ts';
import { DOCUMENTED_EVENT_ID } from '../../../src/scenarios/documented.ts';
import { LOCK_MS } from '../../../src/services/inventory/domain/holdKeys.ts';
import { createRivals, type Rivals } from '../../../src/rivals/createRivals.ts';
import { auditAgreement } from './agreement.ts';
import { readSeatmap } from './books.ts';
import { createBuyers, type Choice, type Gain } from './buyers.ts';
import { buy } from './buy.ts';
import { createTopologyChecker } from './topologyChecker.ts';
import { createKeyspaceChecker } from './keyspaceChecker.ts';
import { createLogChecker } from './logChecker.ts';
import type { Plan, Step } from './plan.ts';
import { replyProblem } from './replyProblem.ts';
import { createReport, type Violation } from './report.ts';
import { createSalesChecker } from './salesChecker.ts';
import { send, type Ask, type Reply } from './send.ts';

/** Long enough for a sweep, a charge, a patient producer and a restarted service, one after the other. */
const QUIET_MS = 40_000;

export interface Played {
  violations: readonly Violation[];
  events: readonly PlatformEvent[];
  replies: readonly (Reply | null)[];
  services: Services;
}

/** Runs a plan in virtual time, watched by every checker, until all is quiet. */
export async function play(plan: Plan, factories: Partial<ServiceFactories> = {}): Promise<Played> {
  const { dialect, environment, seed, lag, ttl, databaseMs } = plan;
  const clock = createVirtualClock({ quietTasks: 1 });
  const { platform, services, policy } = assemblePlatform(
    { clock, dialect, environment, seed, lag, ttl, databaseMs, scenario: 'documented' },
    factories,
  );
  const { violations, report } = createReport();
  const log = createLogChecker(report);
  const keys = createKeyspaceChecker(platform.keyspace, policy.holdKeeper === 'key' ? ttl * 1000 : LOCK_MS, report);
  const edges = createTopologyChecker(policy, environment, report);
  const sales = createSalesChecker(services, policy, report);
  const events: PlatformEvent[] = [];
  platform.subscribe((event) => {
    events.push(event);
    log.see(event);
    keys.see(event);
    edges.see(event);
    sales.see(event);
  });

  const initially = readSeatmap(services);
  const buyers = createBuyers();
  const replies: (Reply | null)[] = [];
  const crowds: Rivals[] = [];
  let open = 0;

  async function ask(choice: Choice, signal?: AbortSignal): Promise<Gain> {
    const asked = buyers.askFor(choice);
    if (!asked) return {};
    open++;
    const reply = await send(platform, signal ? { ...asked, signal } : asked);
    open--;
    replies.push(reply);
    if (!reply || reply.text.startsWith('\u0000<{')) return {};
    const problem = replyProblem(reply, dialect);
    if (problem !== undefined) report('every answer is well-formed', { problem, reply });
    return buyers.hear(reply);
  }

  function compare(): void {
    log.compare(platform.log.groups());
    keys.compare(clock.now());
  }

  async function take(step: Step): Promise<void> {
    // A plan is drawn for all dialects; a group that another one has is nothing here.
    if ('group' in step && !platform.log.groups().some(({ id }) => id === step.group)) return;
    switch (step.do) {
      case 'ask': {
        const controller = step.isCut ? new AbortController() : undefined;
        pending.push(ask(step, controller?.signal));
        controller?.abort();
        if (!step.isHurried) await clock.settle();
        return;
      }
      case 'buy':
        pending.push(buy(step, { ask, pause: (ms) => sleep(clock, ms) }));
        return;
      case 'rivals': {
        const { do: _, ...habits } = step;
        const random = createRandom(seed).fork(`crowd ${crowds.length}`);
        crowds.push(createRivals(platform, random, { ...habits, eventId: DOCUMENTED_EVENT_ID, lookEveryMs: 300 }));
        return;
      }
      case 'advance':
        return clock.advance(step.ms);
      case 'pause':
        return platform.pause(step.group);
      case 'resume':
        return platform.resume(step.group);
      case 'lag':
        return platform.setLag(step.model, step.group);
      case 'crash':
        return platform.log.group(step.group).crashBeforeCommit(step.times, step.stallMs);
      case 'duplicate':
        return platform.log.group(step.group).duplicate(step.times);
      case 'rebalance':
        return platform.log.group(step.group).rebalance(step.ms);
      case 'fault':
        return void platform.faults.add(step.rule);
      case 'mend':
        return platform.faults.clear();
      case 'outage':
        return turn(step.of, step.service, step.isDown);
      case 'restart':
        return platform.outages.restart(step.service);
    }
  }

  function turn(of: Extract<Step, { do: 'outage' }>['of'], service: Ask['service'], isDown: boolean): void {
    const { outages } = platform;
    if (of === 'redis') outages.setRedis(isDown);
    else if (of === 'kafka') outages.setKafka(isDown);
    else if (of === 'service') outages.setService(service, isDown);
    else outages.setDatabase(isDown, service);
  }

  /** Everything works again and no buyer starts anything; what is under way comes to its end. */
  async function quieten(): Promise<void> {
    platform.faults.clear();
    platform.outages.setDatabase(false);
    platform.outages.setRedis(false);
    platform.outages.setKafka(false);
    for (const service of platform.outages.state().services) platform.outages.setService(service, false);
    for (const { id } of platform.log.groups()) platform.resume(id);
    platform.setLag({ kind: 'none' });
    const gone = crowds.map((crowd) => crowd.stop());
    await clock.advance(ttl * 1000 + QUIET_MS);
    await Promise.all([...gone, ...pending]);
  }

  const pending: Promise<unknown>[] = [];
  for (const step of plan.steps) {
    await take(step);
    if (step.do !== 'ask' || !step.isHurried) compare();
  }
  await quieten();
  compare();
  sales.audit();
  edges.finish();
  if (policy.checkoutPays) auditAgreement(services, initially, report);
  if (!platform.log.isIdle() || open > 0) report('all comes to an end', { groups: platform.log.groups(), open });
  platform.dispose();
  if (clock.pending() > 0) report('nothing is left waiting', { timers: clock.pending() });
  return { violations, events, replies, services };
}
