import type { Clock } from '../engine/clock.ts';
import type { Random } from '../engine/random.ts';
import { compileMatch, type RequestTest } from '../matching/requestMatch.ts';
import type { ActiveFault, Fault, FaultKind, FaultRule } from '../model/fault.ts';
import type { ServedResponse } from '../wire/backend.ts';
import type { ServiceName, WireRequest } from '../wire/wire.ts';
import { applyFault, type FaultTools } from './applyFault.ts';
import { createPauses } from './createPauses.ts';
import { faultRule } from './faultReader.ts';

/** A rule met a request. */
export interface FaultStrike {
  rule: string;
  kind: FaultKind;
  service: ServiceName;
}

/** Rules for what goes wrong between clients and services. */
export interface Faults {
  /** The id to remove it by. @throws InvalidInputError naming the member that is wrong */
  add(rule: FaultRule): string;
  /** Whether there was one. What it holds back already goes on. */
  remove(id: string): boolean;
  clear(): void;
  list(): ActiveFault[];
  /** Rules that have not struck yet, and the last 100 that were removed before they did: perhaps they name a wrong path. */
  unused(): ActiveFault[];
}

/** The same, with what a request meets on its way. */
export interface FaultPath extends Faults {
  /** Passes a request on to the service through all rules that strike, the first added outermost. */
  apply(
    service: ServiceName,
    request: WireRequest,
    answer: (request: WireRequest) => Promise<ServedResponse>,
    onStrike?: (strike: FaultStrike) => void,
  ): Promise<ServedResponse>;
  /** Drops every request that is held back, and forgets every rule. */
  end(): void;
}

export interface FaultsOptions {
  readonly clock: Clock;
  readonly random: Random;
  /** A whole service stands still for `ms`: a rule that names it and nothing else has met its first request. */
  readonly onFreeze?: (service: ServiceName, ms: number) => void;
}

interface Entry {
  readonly rule: FaultRule;
  readonly id: string;
  readonly fits: RequestTest;
  met: number;
  struck: number;
  /** Monotonic ms; for `frozen`, once it has begun. */
  frozenUntil?: number;
}

const MOST_REMEMBERED = 100;

export function createFaults({ clock, random, onFreeze }: FaultsOptions): FaultPath {
  const tools: FaultTools = { pauses: createPauses(clock), random };
  const entries = new Map<string, Entry>();
  let neverStruck: ActiveFault[] = [];
  let nextId = 1;

  /** A freeze that is over is removed from the rules. */
  function isOver({ frozenUntil = Number.POSITIVE_INFINITY }: Entry): boolean {
    return frozenUntil !== Number.POSITIVE_INFINITY && clock.monotonic() >= frozenUntil;
  }

  function strikes(entry: Entry, service: ServiceName, request: WireRequest): boolean {
    const { rule, fits } = entry;
    if (isOver(entry)) entries.delete(entry.id);
    if (isOver(entry) || !fits(service, request)) return false;
    if (++entry.met <= (rule.skip ?? 0)) return false;
    return rule.probability === undefined || random.next() < rule.probability;
  }

  function strike(entry: Entry): { fault: Fault; frozenMs: number } {
    const { rule, id } = entry;
    entry.struck++;
    if (entry.struck >= (rule.times ?? Number.POSITIVE_INFINITY)) entries.delete(id);
    return { fault: rule.fault, frozenMs: rule.fault.kind === 'frozen' ? freeze(entry, rule.fault.ms) : 0 };
  }

  function freeze(entry: Entry, ms: number): number {
    const now = clock.monotonic();
    if (entry.frozenUntil === undefined) {
      entry.frozenUntil = now + ms;
      const { service, fault: _fault, ...more } = entry.rule;
      if (service !== undefined && Object.keys(more).length === 0) onFreeze?.(service, ms);
    }
    return Math.max(0, entry.frozenUntil - now);
  }

  function forget(gone: Iterable<Entry>): void {
    const unused = [...gone].filter(({ struck }) => struck === 0).map(shown);
    if (unused.length > 0) neverStruck = [...neverStruck, ...unused].slice(-MOST_REMEMBERED);
  }

  function living(): Entry[] {
    for (const entry of entries.values()) if (isOver(entry)) entries.delete(entry.id);
    return [...entries.values()];
  }

  return {
    add(rule) {
      const id = `fault-${nextId++}`;
      const checked = faultRule.read(rule, 'rule');
      entries.set(id, { rule: checked, id, met: 0, struck: 0, fits: compileMatch(checked) });
      return id;
    },
    remove(id) {
      const entry = entries.get(id);
      if (entry) forget([entry]);
      return entries.delete(id);
    },
    clear() {
      forget(entries.values());
      entries.clear();
    },
    list: () => living().map(shown),
    unused: () => [
      ...neverStruck,
      ...living()
        .filter(({ struck }) => struck === 0)
        .map(shown),
    ],
    apply(service, request, answer, onStrike) {
      if (entries.size === 0) return answer(request);
      const striking = [...entries.values()].filter((entry) => strikes(entry, service, request));
      const met = striking.map((entry) => {
        onStrike?.({ rule: entry.id, kind: entry.rule.fault.kind, service });
        return strike(entry);
      });
      return met.reduceRight<(request: WireRequest) => Promise<ServedResponse>>(
        (inner, { fault, frozenMs }) =>
          (passing) =>
            applyFault(fault, { service, request: passing, answer: inner, frozenMs }, tools),
        answer,
      )(request);
    },
    end() {
      tools.pauses.end();
      entries.clear();
      neverStruck = [];
    },
  };
}

function shown({ rule, id, struck }: Entry): ActiveFault {
  return { ...rule, id, struck };
}
