import type { Clock } from '../engine/clock.ts';
import { requestMatch } from '../matching/matchReader.ts';
import { compileMatch, type RequestMatch } from '../matching/requestMatch.ts';
import type { ServedResponse } from '../wire/backend.ts';
import { searchOf, type ServiceName, type WireRequest } from '../wire/wire.ts';
import { redactBody, redactHeaders, redactQuery, redactText } from './redact.ts';

/** One request of a client, and what became of it. Tokens and passwords are struck out. */
export interface JournalEntry {
  /** As in the events: `request-12`. */
  readonly id: string;
  /** When it came, ms since the epoch, by the world's clock. */
  readonly at: number;
  readonly service: ServiceName;
  /** Upper case. */
  readonly method: string;
  /** As the service sees it: without the base path of its URL. */
  readonly path: string;
  /** Without the question mark. */
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Null for one that is not kept: over 64 kB. */
  readonly body: string | null;
  readonly outcome: 'under_way' | 'answered' | 'dropped';
  /** Null while it is under way, and when the connection broke. */
  readonly response: JournalResponse | null;
  /** How long it took, ms by the world's clock; null while it is under way. */
  readonly ms: number | null;
  /** The ids of the fault rules that struck it. */
  readonly faults: readonly string[];
}

/** The answer to a request of the journal. */
export interface JournalResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Null for one that is not kept: over 64 kB, or binary. */
  readonly body: string | null;
}

/** What the journal is told of one request. */
export interface OpenEntry {
  struck(rule: string): void;
  /** Times are monotonic ms of the world's clock. */
  answered(response: ServedResponse, endedAt: number): void;
  dropped(endedAt: number): void;
}

/** The last 1,000 requests of a world, oldest first; fewer where their bodies are over 4 MB together. */
export interface Journal {
  begin(id: string, service: ServiceName, request: WireRequest, startedAt: number): OpenEntry;
  /** Those that fit; without a filter all but preflights. */
  list(filter?: RequestMatch): JournalEntry[];
  clear(): void;
}

const MOST_ENTRIES = 1000;
/** Of all bodies together, letters. */
const MOST_TEXT = 4 * 1024 * 1024;
const LONGEST_BODY = 64 * 1024;
const NO_FAULTS: readonly string[] = [];

export function createJournal(clock: Clock): Journal {
  /** Entry `n` lies at place `n % MOST_ENTRIES`: what is dropped is dropped while it is young, which costs least. */
  let places: (KeptEntry | undefined)[] = [];
  let first = 0;
  let end = 0;
  let text = 0;

  function dropOldest(): void {
    const place = first++ % MOST_ENTRIES;
    const oldest = places[place];
    places[place] = undefined;
    if (!oldest) return;
    oldest.isKept = false;
    text -= oldest.size;
  }

  function grow(entry: KeptEntry, by: number): void {
    if (!entry.isKept) return;
    entry.size += by;
    text += by;
    while (text > MOST_TEXT && end - first > 1) dropOldest();
  }

  function kept(): KeptEntry[] {
    const found: KeptEntry[] = [];
    for (let index = first; index < end; index++) {
      const entry = places[index % MOST_ENTRIES];
      if (entry) found.push(entry);
    }
    return found;
  }

  return {
    begin(id, service, request, startedAt) {
      if (end - first === MOST_ENTRIES) dropOldest();
      const entry = new KeptEntry(id, service, request, { at: clock.now(), startedAt }, grow);
      places[end++ % MOST_ENTRIES] = entry;
      grow(entry, entry.body?.length ?? 0);
      return entry;
    },
    list(filter = {}) {
      const fits = compileMatch(requestMatch.read(filter, 'filter'));
      return kept()
        .filter((entry) => fits(entry.service, entry.request()))
        .map((entry) => entry.shown());
    },
    clear() {
      for (const entry of kept()) entry.isKept = false;
      places = [];
      first = end;
      text = 0;
    },
  };
}

/** One is made for every request: no closure of its own, and nothing is worked out before somebody asks. */
class KeptEntry implements OpenEntry {
  readonly id: string;
  readonly service: ServiceName;
  /** Null for one that is not kept. */
  readonly body: string | null;
  readonly #method: string;
  readonly #path: string;
  readonly #search: string;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #at: number;
  readonly #startedAt: number;
  readonly #grow: (entry: KeptEntry, by: number) => void;
  #endedAt: number | undefined;
  #response: JournalResponse | undefined;
  #faults = NO_FAULTS;
  size = 0;
  isKept = true;

  constructor(
    id: string,
    service: ServiceName,
    request: WireRequest,
    { at, startedAt }: { at: number; startedAt: number },
    grow: (entry: KeptEntry, by: number) => void,
  ) {
    const { method, path, headers, body } = request;
    this.id = id;
    this.service = service;
    this.body = body.length <= LONGEST_BODY ? body : null;
    this.#method = method;
    this.#path = path;
    this.#search = searchOf(request);
    this.#headers = headers;
    this.#at = at;
    this.#startedAt = startedAt;
    this.#grow = grow;
  }

  struck(rule: string): void {
    this.#faults = [...this.#faults, rule];
  }

  answered(response: ServedResponse, endedAt: number): void {
    this.#endedAt = endedAt;
    const { status, headers, body } = response;
    const isKept = typeof body === 'string' && body.length <= LONGEST_BODY;
    this.#response = { status, headers, body: isKept ? body : null };
    if (isKept) this.#grow(this, body.length);
  }

  dropped(endedAt: number): void {
    this.#endedAt = endedAt;
  }

  /** As it came, for filters. */
  request(): WireRequest {
    const search = this.#search;
    const query = new URLSearchParams(search);
    return { method: this.#method, path: this.#path, search, query, headers: this.#headers, body: this.body ?? '' };
  }

  shown(): JournalEntry {
    const response = this.#response;
    const endedAt = this.#endedAt;
    return {
      id: this.id,
      at: this.#at,
      service: this.service,
      method: this.#method,
      path: redactText(this.#path),
      query: redactQuery(this.#search),
      headers: redactHeaders(this.#headers),
      body: this.body === null ? null : redactBody(this.body, this.#headers['content-type']),
      outcome: endedAt === undefined ? 'under_way' : response ? 'answered' : 'dropped',
      response: response ? redactResponse(response) : null,
      ms: endedAt === undefined ? null : endedAt - this.#startedAt,
      faults: this.#faults,
    };
  }
}

function redactResponse({ status, headers, body }: JournalResponse): JournalResponse {
  return { status, headers: redactHeaders(headers), body: body === null ? null : redactText(body) };
}
