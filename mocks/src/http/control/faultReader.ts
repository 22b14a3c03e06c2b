import type { Fault, FaultRule } from '../faults/fault.ts';
import { SERVICE_NAMES } from '../wire.ts';
import { anyText, byKind, flag, mapOf, number, object, oneOf, optional, text, type Reader } from './readers.ts';

const time = number(0);
const fault: Reader<Fault> = byKind({
  latency: object({ kind: oneOf(['latency']), ms: time }),
  dropBefore: object({ kind: oneOf(['dropBefore']) }),
  dropAfter: object({ kind: oneOf(['dropAfter']) }),
  status: object({
    kind: oneOf(['status']),
    status: number(200, 599, { isWhole: true }),
    body: optional(anyText),
    headers: optional(mapOf(anyText)),
    after: optional(flag),
  }),
  garbageBody: object({ kind: oneOf(['garbageBody']) }),
  truncatedBody: object({ kind: oneOf(['truncatedBody']) }),
  slowBody: object({ kind: oneOf(['slowBody']), ms: time }),
});

export const faultRule: Reader<FaultRule> = object({
  fault,
  service: optional(oneOf(SERVICE_NAMES)),
  method: optional(text),
  path: optional(text),
  times: optional(number(1, Number.MAX_SAFE_INTEGER, { isWhole: true })),
  probability: optional(number(0, 1)),
});
