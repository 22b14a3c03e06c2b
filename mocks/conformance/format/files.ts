import { fileShape } from './fileShape.ts';
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
  readonly soft?: boolean;
  readonly note?: string;
}

/** A whole conversation through the HTTP interface; `seats` makes it an event of its own first. */
export interface ContractFlow {
  readonly id: string;
  readonly title: string;
  /** Its own, or the one the file's meta names; `deployed` when neither does. */
  readonly dialect: string;
  readonly seats?: { readonly count: number; readonly price?: number };
  readonly steps: readonly FlowStep[];
}

/** Cases out of a file's text. @throws ContractFileError */
export function parseCases(text: string, file: string): { cases: ContractCase[]; fixtures: Record<string, unknown> } {
  const shape = fileShape(file);
  const content = shape.read(text, 'cases');
  const cases = content.list.map((item, index) => {
    const at = `cases[${index}]`;
    for (const key of ['id', 'service', 'dialect', 'title']) shape.text(item[key], `${at}.${key}`);
    const { request, expect, given = {} } = item;
    shape.object(given, `${at}.given`);
    const asked = shape.object(request, `${at}.request`);
    shape.text(asked['method'], `${at}.request.method`);
    shape.text(asked['path'], `${at}.request.path`);
    if (asked['bodyRaw'] !== undefined) shape.text(asked['bodyRaw'], `${at}.request.bodyRaw`);
    const named = shape.texts(asked['headers'] ?? {}, `${at}.request.headers`);
    const headers = Object.fromEntries(Object.entries(named).filter(([, value]) => value !== null));
    shape.expectation(expect, `${at}.expect`, 'contentType');
    return { ...item, given, request: { ...asked, headers } } as unknown as ContractCase;
  });
  const fixtures = isRecord(content.meta['fixtures']) ? content.meta['fixtures'] : {};
  return { cases, fixtures };
}

/** Flows out of a file's text. @throws ContractFileError */
export function parseFlows(text: string, file: string): ContractFlow[] {
  const shape = fileShape(file);

  function checkSend(step: Record<string, unknown>, at: string): void {
    const [method, service, path] = shape.list(step['send'], `${at}.send`);
    for (const [index, part] of [method, service, path].entries()) shape.text(part, `${at}.send[${index}]`);
    if (step['raw'] !== undefined) shape.text(step['raw'], `${at}.raw`);
    shape.texts(step['headers'] ?? {}, `${at}.headers`);
    shape.texts(step['save'] ?? {}, `${at}.save`);
    for (const key of ['within', 'every']) if (step[key] !== undefined) shape.time(step[key], `${at}.${key}`);
    for (const key of ['expect', 'production']) shape.expectation(step[key] ?? {}, `${at}.${key}`, 'type');
  }

  function checkStep(step: Record<string, unknown>, at: string): void {
    if ('wait' in step) shape.time(step['wait'], `${at}.wait`);
    else if ('parallel' in step) {
      const each = shape.list(step['parallel'], `${at}.parallel`);
      for (const [index, one] of each.entries()) {
        checkSend(shape.object(one, `${at}.parallel[${index}]`), `${at}.parallel[${index}]`);
      }
      for (const status of shape.list(step['statuses'], `${at}.statuses`)) shape.count(status, `${at}.statuses`);
    } else {
      shape.need(Array.isArray(step['send']), `${at} needs send, wait or parallel`);
      checkSend(step, at);
    }
  }

  const { list, meta } = shape.read(text, 'flows');
  const { dialect = 'deployed' } = meta;
  return list.map((item, index) => {
    const at = `flows[${index}]`;
    shape.text(item['id'], `${at}.id`);
    if (item['seats'] !== undefined)
      shape.count(shape.object(item['seats'], `${at}.seats`)['count'], `${at}.seats.count`);
    for (const [place, step] of shape.list(item['steps'], `${at}.steps`).entries()) {
      checkStep(shape.object(step, `${at}.steps[${place}]`), `${at}.steps[${place}]`);
    }
    return { title: '', dialect, ...item } as unknown as ContractFlow;
  });
}
