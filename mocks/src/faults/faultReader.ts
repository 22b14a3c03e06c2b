import {
  anyText,
  byKind,
  described,
  flag,
  number,
  object,
  oneOf,
  optional,
  type MemberInfo,
  type Reader,
} from '../input/readers.ts';
import { httpHeaders } from '../input/httpHeaders.ts';
import { matchMembers } from '../matching/matchReader.ts';
import type { Fault, FaultKind, FaultRule } from '../model/fault.ts';

const ms = number(0, 365 * 24 * 3_600_000);
const jitterMs = optional(ms, 'each time up to so much more or less, drawn from the seed');
const kindOf = <K extends FaultKind>(kind: K) => oneOf<readonly [K]>([kind]);

/** One kind of fault: what it does, and what it takes beside `kind`. */
interface FaultKindInfo<K extends FaultKind> {
  readonly does: string;
  readonly reader: Reader<Extract<Fault, { kind: K }>>;
}

/** Every kind there is: the commands, the checks of `faults.add` and the README's table come from here. */
export const FAULT_KINDS: { readonly [K in FaultKind]: FaultKindInfo<K> } = {
  latency: {
    does: 'The request reaches the service later, or (`after`) its answer the client. If the client leaves meanwhile, so does the request.',
    reader: object({ kind: kindOf('latency'), ms, jitterMs, after: optional(flag, 'delays the answer') }),
  },
  late: {
    does: 'The request reaches the service later, even though the client has left meanwhile: a proxy or a queue had it.',
    reader: object({ kind: kindOf('late'), ms, jitterMs }),
  },
  frozen: {
    does: 'From its first request on, nothing is handled for `ms`; then everything is, in the order of arrival. A rule that names a service and nothing else stops the consumers of the service, too.',
    reader: object({
      kind: kindOf('frozen'),
      ms,
      abandoned: optional(
        oneOf(['dropped', 'handled']),
        'requests whose client has left meanwhile: `dropped` as behind a direct connection (default), `handled` as behind a proxy that does not pass the leaving on',
      ),
    }),
  },
  dropBefore: {
    does: 'The connection is closed before the service hears of the request.',
    reader: object({ kind: kindOf('dropBefore') }),
  },
  dropAfter: {
    does: 'The service has acted; the connection is closed before its answer.',
    reader: object({ kind: kindOf('dropAfter') }),
  },
  reset: {
    does: 'The connection is reset (TCP RST) before the service hears of the request, or (`after`) instead of its answer.',
    reader: object({ kind: kindOf('reset'), after: optional(flag, 'the service has acted') }),
  },
  status: {
    does: 'Another answer, before the service hears of the request or (`after`) instead of its own.',
    reader: object({
      kind: kindOf('status'),
      status: number(200, 599, { isWhole: true }),
      body: optional(anyText),
      headers: optional(httpHeaders),
      after: optional(flag, 'the service has acted'),
    }),
  },
  garbageBody: {
    does: 'Status and headers of the answer, with a body that means nothing.',
    reader: object({ kind: kindOf('garbageBody') }),
  },
  truncatedBody: {
    does: 'The connection breaks in the middle of the body of the answer.',
    reader: object({ kind: kindOf('truncatedBody') }),
  },
  slowBody: {
    does: 'The body of the answer takes so long.',
    reader: object({ kind: kindOf('slowBody'), ms }),
  },
  bandwidth: {
    does: 'The body of the answer comes at this speed, each answer for itself.',
    reader: object({ kind: kindOf('bandwidth'), bytesPerSecond: number(1, 1e12) }),
  },
};

const fault: Reader<Fault> = byKind({
  latency: FAULT_KINDS.latency.reader,
  late: FAULT_KINDS.late.reader,
  frozen: FAULT_KINDS.frozen.reader,
  dropBefore: FAULT_KINDS.dropBefore.reader,
  dropAfter: FAULT_KINDS.dropAfter.reader,
  reset: FAULT_KINDS.reset.reader,
  status: FAULT_KINDS.status.reader,
  garbageBody: FAULT_KINDS.garbageBody.reader,
  truncatedBody: FAULT_KINDS.truncatedBody.reader,
  slowBody: FAULT_KINDS.slowBody.reader,
  bandwidth: FAULT_KINDS.bandwidth.reader,
} satisfies { [K in FaultKind]: Reader<Extract<Fault, { kind: K }>> });

const count = { isWhole: true };

export const faultRule: Reader<FaultRule> & { readonly members?: readonly MemberInfo[] } = object({
  fault: described(fault, 'what goes wrong, see the kinds below'),
  ...matchMembers,
  skip: optional(number(0, Number.MAX_SAFE_INTEGER, count), 'so many requests that fit pass first'),
  times: optional(
    number(1, Number.MAX_SAFE_INTEGER, count),
    'how often it strikes before it is removed; default: no end',
  ),
  probability: optional(number(0, 1), 'for each request that fits; default 1'),
});
