import type { Wire } from './replay.ts';

const SAMPLES: Readonly<Record<string, unknown>> = {
  $uuid: '4dc6400e-1b08-499f-b521-de428a849976',
  $datetime: '2026-11-22T01:22:12.4002045Z',
  $string: 'some words',
  $number: 12.5,
  $any: [],
  $jwt: 'aaa.bbb.ccc',
  $traceId: '00-644a3d058b005a35c4a1436f61f21ba9-e690b1c2d3e4f506-00',
  $startsWith: '',
  $anyKeys: {},
};

/** A body the way an expectation of the contract describes it. */
function sample(expected: unknown): unknown {
  if (Array.isArray(expected)) return expected.map(sample);
  if (typeof expected !== 'object' || expected === null) return expected;
  const [[matcher, argument] = ['', undefined]] = Object.entries(expected);
  if (matcher === '$arrayOf') return [sample(argument)].filter((item) => item !== SAMPLES['$any']);
  if (matcher === '$in') return (argument as unknown[])[0];
  if (matcher === '$unordered' || matcher === '$partial') return sample(argument);
  if (['$contains', '$startsWith', '$textContains', '$text'].includes(matcher)) return argument;
  if (matcher in SAMPLES) return SAMPLES[matcher];
  return Object.fromEntries(Object.entries(expected).map(([key, value]) => [key, sample(value)]));
}

/** An answer the way an expectation of the contract describes it, or `undefined` where it describes too little. */
export function sampleAnswer({ status, body }: { readonly status: unknown; readonly body?: unknown }): Wire {
  const text = typeof body === 'object' && body !== null && ('$text' in body || '$textContains' in body);
  const empty = body === undefined || (typeof body === 'object' && body !== null && '$empty' in body);
  const sampled = empty ? '' : sample(body);
  return {
    status: sample(status) as number,
    headers: {},
    body: text || empty ? String(sampled) : JSON.stringify(sampled),
  };
}
