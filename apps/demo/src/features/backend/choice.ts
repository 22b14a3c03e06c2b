/** Where the platform is: emulated inside this page, emulated on its ports, or the real one. */
export type BackendKind = 'worker' | 'server' | 'live';

export interface BackendChoice {
  readonly kind: BackendKind;
  /** Server only: added to every documented port. */
  readonly offset?: number;
  /** Worker only: median lag between services, in ms. */
  readonly lag?: number;
  /** Worker only: the same seed is the same world. */
  readonly seed?: number;
  /** Worker only: length of a hold, in seconds. */
  readonly ttl?: number;
  /** Worker only: which world there is, such as `stadium` for 50,000 seats. */
  readonly scenario?: string;
  /** Worker only: whose promises the platform keeps. */
  readonly dialect?: string;
}

const NUMBERS = ['lag', 'seed', 'ttl'] as const;
const WORDS = ['scenario', 'dialect'] as const;

export const BACKENDS: readonly { readonly kind: BackendKind }[] = [
  { kind: 'worker' },
  { kind: 'server' },
  { kind: 'live' },
];

/**
 * `?backend=worker|server|live`, with `lag`, `seed`, `ttl`, `scenario` and `dialect` for the worker, and `offset` for the server. The query of this page load wins, then the
 * one this tab was opened with, then the build's setting.
 *
 * @param withMocks Whether this build carries the emulator at all.
 */
export function chooseBackend(
  query: string,
  remembered: string | null,
  built: string | undefined,
  withMocks: boolean,
): BackendChoice {
  const own = new URLSearchParams(query);
  const isSaid = ['backend', 'offset', ...NUMBERS, ...WORDS].some((name) => own.has(name));
  const source = isSaid ? own : new URLSearchParams(remembered ?? '');
  const wanted = kindOf(source.get('backend')) ?? kindOf(built) ?? 'worker';
  const kind = wanted === 'worker' && !withMocks ? 'live' : wanted;
  if (kind === 'server') return { kind, ...numberOf(source, 'offset', 1) };
  if (kind !== 'worker') return { kind };
  return {
    kind,
    ...numberOf(source, 'lag', 0),
    ...numberOf(source, 'seed', 0),
    ...numberOf(source, 'ttl', 1),
    ...wordOf(source, 'scenario'),
    ...wordOf(source, 'dialect'),
  };
}

/** The query that makes the same choice again. */
export function queryOf(choice: BackendChoice): string {
  const query = new URLSearchParams({ backend: choice.kind });
  for (const name of ['offset', ...NUMBERS, ...WORDS] as const) {
    const value = choice[name];
    if (value !== undefined) query.set(name, String(value));
  }
  return `?${query}`;
}

function kindOf(word: string | null | undefined): BackendKind | undefined {
  return BACKENDS.find(({ kind }) => kind === word)?.kind;
}

function wordOf(source: URLSearchParams, name: (typeof WORDS)[number]) {
  const word = source.get(name);
  return word === null || !/^[a-z]+$/u.test(word) ? {} : { [name]: word };
}

function numberOf(source: URLSearchParams, name: 'offset' | (typeof NUMBERS)[number], least: number) {
  const text = source.get(name);
  const value = Number(text);
  return text !== null && text.trim() !== '' && Number.isFinite(value) && value >= least ? { [name]: value } : {};
}
