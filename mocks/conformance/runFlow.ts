import { check } from './expectation.ts';
import type { ContractFlow, FlowExpectation, ParallelStep, SendStep } from './format/files.ts';
import { isRecord, type Mismatch } from './format/matchers.ts';
import { reasonOf, type Result } from './report.ts';
import { TargetError, type Reply, type Target } from './targets.ts';

export interface FlowOptions {
  /** `Production` takes a step's `production` expectation where it has one. */
  readonly environment: 'Development' | 'Production';
  /** A fresh GUID for each call. */
  readonly guid: () => string;
  /** Wall clock, ms since the epoch: the flow's event lies 30 days ahead of it. */
  readonly today: () => number;
}

const JSON_HEADERS = { Accept: '*/*', 'Content-Type': 'application/json' };
const DEFAULT_EVERY_MS = 50;
const THIRTY_DAYS_MS = 30 * 86_400_000;

/** Plays one conversation: makes its event through the administration endpoints, then step by step until one does not match. */
export async function runFlow(flow: ContractFlow, target: Target, options: FlowOptions): Promise<Result> {
  const { id, title } = flow;
  const guid = options.guid;
  const vars: Record<string, unknown> = { customer: guid(), other: guid(), third: guid(), unknown: guid() };
  vars['email'] = `u-${guid()}@example.com`;
  vars['guest'] = `guest-${options.today()}-${guid().slice(0, 6)}`;
  const mismatches: Mismatch[] = [];
  try {
    if (flow.seats) Object.assign(vars, await makeEvent(flow, flow.seats, target, options));
    for (const [index, step] of flow.steps.entries()) {
      if ('wait' in step) {
        await target.wait(step.wait);
        continue;
      }
      const found =
        'parallel' in step ? await playParallel(step, vars, target) : await play(step, vars, target, options);
      const place = `step ${index + 1}${step.note ? ` (${step.note})` : ''}`;
      mismatches.push(...found.map((one) => ({ ...one, at: `${place}: ${one.at}` })));
      if (found.length && !('soft' in step && step.soft)) break;
    }
  } catch (error) {
    mismatches.push({ at: 'conversation', expected: 'an answer', seen: reasonOf(error) });
  }
  return mismatches.length ? { id, title, outcome: 'failed', mismatches } : { id, title, outcome: 'passed' };
}

async function play(
  step: SendStep,
  vars: Record<string, unknown>,
  target: Target,
  { environment }: FlowOptions,
): Promise<Mismatch[]> {
  const wanted = fill(
    (environment === 'Production' && step.production) || (step.expect ?? {}),
    vars,
  ) as FlowExpectation;
  const { type, ...rest } = wanted;
  const expectation = type === undefined ? rest : { ...rest, contentType: type };
  const until = target.now() + (step.within ?? 0);
  for (;;) {
    const reply = await send(step, vars, target);
    const found = check(expectation, reply);
    if (!found.length) {
      for (const [name, path] of Object.entries(step.save ?? {})) vars[name] = pick(reply.json, path);
      return [];
    }
    if (target.now() >= until) return found;
    await target.wait(step.every ?? DEFAULT_EVERY_MS);
  }
}

async function playParallel(step: ParallelStep, vars: Record<string, unknown>, target: Target): Promise<Mismatch[]> {
  const replies = await Promise.all(step.parallel.map((one) => send(one, vars, target)));
  const seen = replies
    .map((reply) => reply.status)
    .toSorted((a, b) => a - b)
    .join();
  const want = step.statuses.toSorted((a, b) => a - b).join();
  return seen === want ? [] : [{ at: 'statuses', expected: want, seen }];
}

function send(step: SendStep, vars: Record<string, unknown>, target: Target): Promise<Reply> {
  const [method, service, path] = step.send;
  const payload =
    step.raw !== undefined
      ? String(fill(step.raw, vars))
      : step.body === undefined
        ? undefined
        : JSON.stringify(fill(step.body, vars));
  const headers: Record<string, string | null> = {
    ...(payload === undefined ? { Accept: '*/*' } : JSON_HEADERS),
    ...(fill(step.headers ?? {}, vars) as SendStep['headers']),
  };
  const named = Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== null);
  return target.send({ service, method, path: String(fill(path, vars)), headers: Object.fromEntries(named), payload });
}

async function makeEvent(
  flow: ContractFlow,
  { count, price = 50 }: NonNullable<ContractFlow['seats']>,
  target: Target,
  { today }: FlowOptions,
) {
  const ask = async (method: string, path: string, body: unknown, status: number) => {
    const payload = body === undefined ? undefined : JSON.stringify(body);
    const reply = await target.send({ service: 'catalog', method, path, headers: JSON_HEADERS, payload });
    if (reply.status !== status)
      throw new TargetError(`set-up: ${method} ${path} answered ${reply.status} ${reply.text.slice(0, 200)}`);
    return reply.json;
  };
  const eventDate = new Date(today() + THIRTY_DAYS_MS).toISOString();
  const made = await ask(
    'POST',
    '/admin/events',
    {
      name: `Flow ${flow.id}`,
      description: 'flow',
      venue: 'Hall',
      maxCapacity: Math.max(count, 1),
      basePrice: price,
      eventDate,
    },
    201,
  );
  const event = pick(made, 'id');
  const section = { sectionCode: 'A', rows: 1, seatsPerRow: count, priceMultiplier: 1 };
  await ask('POST', `/admin/events/${String(event)}/seats`, { sectionConfigurations: [section] }, 200);
  const map = await ask('GET', `/events/${String(event)}/seatmap`, undefined, 200);
  const seats = Array.from({ length: count }, (_, index) => [`seat${index + 1}`, pick(map, `seats.${index}.id`)]);
  return { event, price: pick(map, 'seats.0.price'), ...Object.fromEntries(seats) };
}

/** `{{name}}` becomes the variable; a whole-string reference keeps its type, an unknown one stays as it is. */
export function fill(value: unknown, vars: Readonly<Record<string, unknown>>): unknown {
  if (typeof value === 'string') {
    const whole = /^\{\{(\w+)\}\}$/u.exec(value)?.[1];
    if (whole !== undefined && whole in vars) return vars[whole];
    return value.replaceAll(/\{\{(\w+)\}\}/gu, (all, name: string) => (name in vars ? String(vars[name]) : all));
  }
  if (Array.isArray(value)) return value.map((item) => fill(item, vars));
  if (isRecord(value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fill(item, vars)]));
  return value;
}

function pick(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (at, key) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined),
      value,
    );
}
