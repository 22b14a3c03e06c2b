import fc from 'fast-check';
import type { Dialect, Environment } from '../../../src/model/policy.ts';
import { CONSUMERS } from '../../../src/model/topology.ts';
import type { LagModel } from '../../../src/engine/lag.ts';
import type { FaultRule } from '../../../src/model/fault.ts';
import { SERVICE_NAMES } from '../../../src/wire/wire.ts';

/** What a buyer may do; `pick` says with which seat, hold or order. */
export const DEEDS = [
  'reserve',
  'addToCart',
  'addWithoutHold',
  'checkout',
  'pay',
  'payWithoutHold',
  'cancel',
  'read',
  'joinWaitlist',
  'oddRequest',
] as const;
export type Deed = (typeof DEEDS)[number];

const lagModel: fc.Arbitrary<LagModel> = fc.oneof(
  fc.constant<LagModel>({ kind: 'none' }),
  fc.integer({ min: 0, max: 2000 }).map((ms): LagModel => ({ kind: 'fixed', ms })),
  fc.integer({ min: 1, max: 800 }).map((medianMs): LagModel => ({ kind: 'logNormal', medianMs })),
  fc.constant<LagModel>({ kind: 'heavyTail', medianMs: 10, tailProbability: 0.2, tailMaxMs: 20_000 }),
  fc.constant<LagModel>({ kind: 'samples', samples: [0.1, 3, 40, 1200, 4800] }),
);
const group = fc.constantFrom(...new Set(CONSUMERS.map((edge) => edge.group)));
const service = fc.constantFrom(...SERVICE_NAMES);
const ms = fc.oneof(fc.nat(60), fc.nat(1500), fc.nat(25_000));

const fault = fc.oneof(
  fc.nat(3000).map((delay) => ({ kind: 'latency' as const, ms: delay })),
  fc.record({ kind: fc.constant('late' as const), ms: fc.nat(20_000), jitterMs: fc.nat(500) }),
  fc.record({
    kind: fc.constant('frozen' as const),
    ms: fc.nat(20_000),
    abandoned: fc.constantFrom('dropped' as const, 'handled' as const),
  }),
  fc.boolean().map((after) => ({ kind: 'reset' as const, after })),
  fc.constant({ kind: 'dropBefore' as const }),
  fc.constant({ kind: 'dropAfter' as const }),
  fc.boolean().map((after) => ({
    kind: 'status' as const,
    status: 502,
    body: '{"error":"Bad gateway"}',
    headers: { 'Content-Type': 'application/json' },
    after,
  })),
  fc.constant({ kind: 'garbageBody' as const }),
  fc.constant({ kind: 'truncatedBody' as const }),
);
const faultRule: fc.Arbitrary<FaultRule> = fc
  .record({
    fault,
    service: fc.option(service),
    probability: fc.constantFrom(0.1, 0.3, 1),
    times: fc.constantFrom(1, 3, 99),
  })
  .map(({ service: one, ...rule }): FaultRule => {
    if (one === null) return rule;
    // A whole service that stands still, its consumers too.
    const isWhole = rule.fault.kind === 'frozen' && rule.times === 1;
    return isWhole ? { fault: rule.fault, service: one } : { ...rule, service: one };
  });

const deed = fc.record({
  do: fc.constant('ask' as const),
  what: fc.constantFrom<Deed[]>('reserve', 'reserve', 'addToCart', 'addToCart', 'checkout', 'pay', 'pay', ...DEEDS),
  buyer: fc.nat(2),
  pick: fc.nat(99),
  /** The next step does not wait until this one has settled. */
  isHurried: fc.boolean(),
  /** The client goes away right after it has asked. */
  isCut: fc.integer({ min: 0, max: 15 }).map((chance) => chance === 1),
});
/** A purchase with pauses, as far as `upTo`, while other things happen. */
const purchase = fc.record({
  do: fc.constant('buy' as const),
  buyer: fc.nat(2),
  pick: fc.nat(99),
  upTo: fc.constantFrom('reserve' as const, 'addToCart' as const, 'checkout' as const, 'pay' as const, 'pay' as const),
  pauseMs: fc.oneof(fc.nat(40), fc.nat(600), fc.nat(5000)),
  /** How often "not yet" is asked again. */
  patience: fc.nat(5),
  /** How many payments are sent at the same time. */
  payments: fc.constantFrom(1, 1, 2),
  /** Contract, hazard 2: a payment may leave out what it pays for. */
  namesHold: fc.constantFrom(true, true, true, false),
  /** Makes a second order of the same hold while the first is being paid: nobody forbids it (contract, 3.5). */
  isGreedy: fc.constantFrom(false, false, true),
});
export type Purchase = typeof purchase extends fc.Arbitrary<infer T> ? T : never;

const rivals = fc.record({
  do: fc.constant('rivals' as const),
  buyers: fc.integer({ min: 1, max: 3 }),
  perSecond: fc.integer({ min: 1, max: 20 }),
  thinkMs: fc.integer({ min: 5, max: 500 }),
  patienceMs: fc.integer({ min: 500, max: 8000 }),
});
const step = fc.oneof(
  { weight: 8, arbitrary: deed },
  { weight: 7, arbitrary: purchase },
  { weight: 1, arbitrary: rivals },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('advance' as const), ms }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('pause' as const, 'resume' as const), group }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('lag' as const),
      group,
      model: fc.oneof(lagModel, fc.constant<LagModel>({ kind: 'stuck' })),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('crash' as const, 'duplicate' as const),
      group,
      times: fc.integer({ min: 1, max: 4 }),
      stallMs: fc.constantFrom(0, 0, 3000),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rebalance' as const), group, ms: fc.nat(4000) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('fault' as const), rule: faultRule }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('mend' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('outage' as const),
      of: fc.constantFrom('database' as const, 'redis' as const, 'kafka' as const, 'service' as const),
      service,
      isDown: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const), service }) },
);
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** A world, and what happens in it. */
export interface Plan {
  dialect: Dialect;
  environment: Environment;
  seed: number;
  lag: LagModel;
  /** How long a seat is held, seconds: short, so that holds end within a history. */
  ttl: number;
  databaseMs: number;
  steps: Step[];
}

export function plan(dialects: readonly Dialect[], maxSteps = 30): fc.Arbitrary<Plan> {
  return fc.record({
    dialect: fc.constantFrom(...dialects),
    environment: fc.constantFrom<Environment[]>('Development', 'Production'),
    seed: fc.nat(),
    lag: lagModel,
    ttl: fc.constantFrom(2, 5, 12),
    databaseMs: fc.constantFrom(0, 0, 3),
    steps: fc.array(step, { maxLength: maxSteps, size: 'max' }),
  });
}
