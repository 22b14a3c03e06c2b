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
  readonly method: string;
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

export interface JournalResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Null for one that is not kept: over 64 kB, or binary. */
  readonly body: string | null;
}

/** What the journal is told of one request. */
export interface OpenEntry {
  struck(rule: string): void;
  answered(response: ServedResponse): void;
  dropped(): void;
}

/** The last 1,000 requests of a world, oldest first; fewer where their bodies are over 4 MB together. */
export interface Journal {
  begin(id: string, service: ServiceName, request: WireRequest): OpenEntry;
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
  let kept: KeptEntry[] = [];
  let text = 0;

  /** The oldest make room, many at once: moving a thousand entries for each request would cost too much. */
  function makeRoom(): void {
    if (kept.length < 2 * MOST_ENTRIES && text <= MOST_TEXT) return;
    let from = 0;
    while (kept.length - from > MOST_ENTRIES || (text > MOST_TEXT / 2 && from < kept.length - 1)) {
      const oldest = kept[from++];
      if (oldest) oldest.isKept = false;
      text -= oldest?.size ?? 0;
    }
    kept = kept.slice(from);
  }

  function grow(entry: KeptEntry, by: number): void {
    if (!entry.isKept || by === 0) return;
    entry.size += by;
    text += by;
    makeRoom();
  }

  return {
    begin(id, service, request) {
      const entry = new KeptEntry(clock, id, service, request, grow);
      kept.push(entry);
      if (kept.length >= 2 * MOST_ENTRIES) makeRoom();
      grow(entry, entry.request.body.length);
      return entry;
    },
    list(filter = {}) {
      const fits = compileMatch(requestMatch.read(filter, 'filter'));
      const last = kept.slice(-MOST_ENTRIES);
      return last.filter(({ service, request }) => fits(service, request)).map((entry) => entry.shown());
    },
    clear() {
      for (const entry of kept) entry.isKept = false;
      kept = [];
      text = 0;
    },
  };
}

/** Without a closure of its own: one is made for every request. */
class KeptEntry implements OpenEntry {
  readonly id: string;
  readonly service: ServiceName;
  readonly request: WireRequest;
  readonly #clock: Clock;
  readonly #grow: (entry: KeptEntry, by: number) => void;
  readonly #isBodyKept: boolean;
  readonly #at: number;
  readonly #startedAt: number;
  #outcome: JournalEntry['outcome'] = 'under_way';
  #ms: number | null = null;
  #response: JournalResponse | undefined;
  #faults = NO_FAULTS;
  size = 0;
  isKept = true;

  constructor(
    clock: Clock,
    id: string,
    service: ServiceName,
    request: WireRequest,
    grow: (entry: KeptEntry, by: number) => void,
  ) {
    this.#grow = grow;
    const { method, path, query, search, headers, body } = request;
    this.id = id;
    this.service = service;
    this.#clock = clock;
    this.#at = clock.now();
    this.#startedAt = clock.monotonic();
    this.#isBodyKept = body.length <= LONGEST_BODY;
    this.request = { method, path, query, search, headers, body: this.#isBodyKept ? body : '' };
  }

  struck(rule: string): void {
    this.#faults = [...this.#faults, rule];
  }

  answered({ status, headers, body }: ServedResponse): void {
    this.#end('answered');
    const isWorthIt = typeof body === 'string' && body.length <= LONGEST_BODY;
    this.#response = { status, headers, body: isWorthIt ? body : null };
    if (isWorthIt) this.#grow(this, body.length);
  }

  dropped(): void {
    this.#end('dropped');
  }

  #end(outcome: JournalEntry['outcome']): void {
    this.#outcome = outcome;
    this.#ms = this.#clock.monotonic() - this.#startedAt;
  }

  shown(): JournalEntry {
    const { id, service, request } = this;
    const response = this.#response;
    const { method, path, headers, body } = request;
    return {
      id,
      at: this.#at,
      service,
      method,
      path: redactText(path),
      query: redactQuery(searchOf(request)),
      headers: redactHeaders(headers),
      body: this.#isBodyKept ? redactBody(body, headers['content-type']) : null,
      outcome: this.#outcome,
      response: response ? redactResponse(response) : null,
      ms: this.#ms,
      faults: this.#faults,
    };
  }
}

function redactResponse({ status, headers, body }: JournalResponse): JournalResponse {
  return { status, headers: redactHeaders(headers), body: body === null ? null : redactText(body) };
}
