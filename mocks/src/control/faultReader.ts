import type { Fault, FaultRule } from '../model/fault.ts';
import { SERVICE_NAMES } from '../wire/wire.ts';
import {
  anyText,
  BadCommandError,
  byKind,
  flag,
  mapOf,
  number,
  object,
  oneOf,
  optional,
  text,
  type Reader,
} from './readers.ts';

/** What HTTP allows in a header; anything else would only show when the fault strikes. */
const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9a-z-]+$/i;
const HEADER_VALUE = /^[\t\u0020-\u007e\u0080-\u00ff]*$/;

const headers: Reader<Record<string, string>> = {
  expected: 'an object of HTTP headers',
  read(value, at) {
    const read = mapOf(anyText).read(value, at);
    const bad = Object.entries(read).find(([name, text]) => !HEADER_NAME.test(name) || !HEADER_VALUE.test(text));
    if (bad) throw new BadCommandError(`${at} has no HTTP header ${JSON.stringify(bad)}.`, headers.expected);
    return read;
  },
};

const time = number(0);
const fault: Reader<Fault> = byKind({
  latency: object({ kind: oneOf(['latency']), ms: time }),
  dropBefore: object({ kind: oneOf(['dropBefore']) }),
  dropAfter: object({ kind: oneOf(['dropAfter']) }),
  status: object({
    kind: oneOf(['status']),
    status: number(200, 599, { isWhole: true }),
    body: optional(anyText),
    headers: optional(headers),
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
