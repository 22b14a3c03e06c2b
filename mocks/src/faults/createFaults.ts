import type { ServedResponse } from '../wire/backend.ts';
import type { ServiceName, WireRequest } from '../wire/wire.ts';
import { applyFault, type FaultTools } from './applyFault.ts';
import type { ActiveFault, Fault, FaultRule } from '../model/fault.ts';
import { compilePath } from './pathPattern.ts';

/** A rule met a request. */
export interface FaultStrike {
  rule: string;
  kind: Fault['kind'];
  service: ServiceName;
}

/** Rules for what goes wrong between clients and services. */
export interface Faults {
  /** The id to remove it by. */
  add(rule: FaultRule): string;
  /** Whether there was one. */
  remove(id: string): boolean;
  clear(): void;
  list(): ActiveFault[];
  /** Passes a request on to the service through all rules that strike, the first added outermost. */
  apply(
    service: ServiceName,
    request: WireRequest,
    answer: () => Promise<ServedResponse>,
    onStrike?: (strike: FaultStrike) => void,
  ): Promise<ServedResponse>;
}

interface Entry {
  rule: FaultRule;
  id: string;
  struck: number;
  fitsPath: (path: string) => boolean;
}

export function createFaults(tools: FaultTools): Faults {
  const { random } = tools;
  const entries = new Map<string, Entry>();
  let nextId = 1;

  function fits({ rule, fitsPath }: Entry, service: ServiceName, { method, path }: WireRequest): boolean {
    if (rule.service !== undefined && rule.service !== service) return false;
    if (rule.method === undefined ? method === 'OPTIONS' : rule.method.toUpperCase() !== method) return false;
    if (!fitsPath(path)) return false;
    return rule.probability === undefined || random.next() < rule.probability;
  }

  function strike(entry: Entry): Fault {
    const { rule, id } = entry;
    entry.struck++;
    if (entry.struck >= (rule.times ?? Number.POSITIVE_INFINITY)) entries.delete(id);
    return rule.fault;
  }

  return {
    add(rule) {
      const id = `fault-${nextId++}`;
      entries.set(id, { rule, id, struck: 0, fitsPath: compilePath(rule.path ?? '**') });
      return id;
    },
    remove: (id) => entries.delete(id),
    clear: () => entries.clear(),
    list: () => [...entries.values()].map(({ rule, id, struck }) => ({ ...rule, id, struck })),
    apply(service, request, answer, onStrike) {
      if (entries.size === 0) return answer();
      const striking = [...entries.values()].filter((entry) => fits(entry, service, request));
      const faults = striking.map((entry) => {
        onStrike?.({ rule: entry.id, kind: entry.rule.fault.kind, service });
        return strike(entry);
      });
      return faults.reduceRight(
        (inner: () => Promise<ServedResponse>, fault) => () => applyFault(fault, service, request, inner, tools),
        answer,
      )();
    },
  };
}
