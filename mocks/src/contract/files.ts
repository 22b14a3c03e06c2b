import { isRecord } from './matchers.ts';

/** What an answer must be. `contentType` ending in `*` is a prefix; `null` means absent, also for a header. */
export interface Expectation {
  readonly status?: unknown;
  readonly contentType?: string | null;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** One request in a stated world, with the answer it must get. */
export interface ContractCase {
  readonly id: string;
  readonly service: string;
  readonly dialect: string;
  readonly title: string;
  readonly given: Readonly<Record<string, unknown>>;
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: unknown;
    readonly bodyRaw?: string;
  };
  readonly expect: Expectation;
}

/** One request of a conversation; repeated until it matches when `within` (ms) is given. */
export interface SendStep {
  readonly send: readonly [method: string, service: string, path: string];
  readonly body?: unknown;
  readonly raw?: string;
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly expect?: FlowExpectation;
  readonly production?: FlowExpectation;
  readonly within?: number;
  readonly every?: number;
  readonly save?: Readonly<Record<string, string>>;
  readonly soft?: boolean;
  readonly note?: string;
}
export type FlowExpectation = Omit<Expectation, 'contentType'> & { readonly type?: string | null };
export type FlowStep = SendStep | { readonly wait: number; readonly note?: string } | ParallelStep;
export interface ParallelStep {
  readonly parallel: readonly SendStep[];
  /** In any order. */
  readonly statuses: readonly number[];
  readonly note?: string;
}

/** A whole conversation through the front door; `seats` makes it an event of its own first. */
export interface ContractFlow {
  readonly id: string;
  readonly title: string;
  readonly seats?: { readonly count: number; readonly price?: number };
  readonly steps: readonly FlowStep[];
}

/** The file is not of the form it should be; the message says which and where. */
export class ContractFileError extends Error {
  override readonly name = 'ContractFileError';
}

/** Cases out of a file's text. @throws ContractFileError */
export function parseCases(text: string, file: string): { cases: ContractCase[]; fixtures: Record<string, unknown> } {
  const content = parseFile(text, file, 'cases');
  const cases = content.list.map((item, index) => {
    const at = `${file}: cases[${index}]`;
    for (const key of ['id', 'service', 'dialect', 'title'])
      need(typeof item[key] === 'string', `${at}.${key} must be a string`);
    need(isRecord(item['given']), `${at}.given must be an object`);
    need(isRecord(item['expect']), `${at}.expect must be an object`);
    const request = item['request'];
    need(
      isRecord(request) && typeof request['method'] === 'string' && typeof request['path'] === 'string',
      `${at}.request needs method and path`,
    );
    const headers = isRecord(request) && isRecord(request['headers']) ? request['headers'] : {};
    return { ...item, request: { ...(request as object), headers } } as unknown as ContractCase;
  });
  const fixtures = isRecord(content.meta['fixtures']) ? content.meta['fixtures'] : {};
  return { cases, fixtures };
}

/** Flows out of a file's text. @throws ContractFileError */
export function parseFlows(text: string, file: string): ContractFlow[] {
  return parseFile(text, file, 'flows').list.map((item, index) => {
    const at = `${file}: flows[${index}]`;
    need(typeof item['id'] === 'string', `${at}.id must be a string`);
    const steps = item['steps'];
    need(Array.isArray(steps), `${at}.steps must be an array`);
    for (const [place, step] of (steps as unknown[]).entries()) {
      need(
        isRecord(step) &&
          (Array.isArray(step['send']) || typeof step['wait'] === 'number' || Array.isArray(step['parallel'])),
        `${at}.steps[${place}] needs send, wait or parallel`,
      );
    }
    return { title: '', ...item } as unknown as ContractFlow;
  });
}

function parseFile(text: string, file: string, key: 'cases' | 'flows') {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new ContractFileError(`${file} is no JSON: ${error instanceof Error ? error.message : 'unreadable'}`);
  }
  const list = isRecord(content) ? content[key] : undefined;
  need(Array.isArray(list), `${file} holds no "${key}" array`);
  const items = (list as unknown[]).map((item, index) => {
    need(isRecord(item), `${file}: ${key}[${index}] must be an object`);
    return item as Record<string, unknown>;
  });
  const meta = isRecord(content) && isRecord(content['meta']) ? content['meta'] : {};
  return { list: items, meta };
}

function need(holds: boolean, message: string): void {
  if (!holds) throw new ContractFileError(message);
}
