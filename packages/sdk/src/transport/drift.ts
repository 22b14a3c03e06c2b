import type { CoreClient } from './client.ts';
import type { Endpoint } from './endpoint.ts';

/** How many shapes and words of one endpoint are remembered. */
const MEMORY = 8;

/** Compares each answer with the ones before it and tells what is new; the first answer of an endpoint is the measure. */
export function createDriftWatch({ emit, clock }: Pick<CoreClient, 'emit' | 'clock'>) {
  const seen = new Map<string, Set<string>>();
  /** How many different signs there are, when this one is new; else 0. */
  const note = (key: string, sign: string) => {
    const signs = seen.get(key) ?? new Set<string>();
    seen.set(key, signs);
    if (signs.has(sign) || signs.size >= MEMORY) return 0;
    return signs.add(sign).size;
  };
  return <Result>({ service, unknownWord }: Endpoint<Result>, endpoint: string, json: unknown, value: Result) => {
    const tell = (kind: 'shape' | 'vocabulary', sign: string) => {
      emit({ type: 'drift', service, endpoint, kind, seen: sign.slice(0, 200), at: clock.now() });
    };
    const sample: unknown = Array.isArray(json) ? json[0] : json;
    if (typeof sample === 'object' && sample !== null) {
      const sign = Object.keys(sample).sort().join();
      if (note(endpoint, sign) > 1) tell('shape', sign);
    }
    const word = unknownWord?.(value);
    if (word !== undefined && note(`${endpoint} `, word)) tell('vocabulary', word);
  };
}
