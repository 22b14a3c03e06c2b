import ky from 'ky';
import type { CoreClient, LateReply, OutlivingCallOptions, TicketingClientConfig } from '../client.ts';
import { isTicketingError } from '../errors/isTicketingError.ts';
import type { TicketingError } from '../errors/TicketingError.ts';
import { AbortedError, ConfigInvalidError, OutcomeUnknownError, TimeoutError } from '../errors/transport.ts';
import { guarded } from '../guarded.ts';
import type { ServiceName } from '../services.ts';
import { limit } from '../time/limit.ts';
import { sleep } from '../time/sleep.ts';
import { attempt, type Answer, type Call } from './attempt.ts';
import { createDriftWatch } from './drift.ts';
import type { Endpoint } from './endpoint.ts';
import { prepare } from './prepare.ts';
import { createRetryBudget, RETRY_POLICY, retryDelay, type RetryBudget } from './retryPolicy.ts';

interface Outcome {
  readonly status?: number;
  readonly code?: string;
}

const outcomeOf = (error: unknown): Outcome => {
  const { status, code } = error as TicketingError;
  return { ...(status !== undefined && { status }), code };
};

/** Sends requests through ky, which repeats reads. Every pause, timeout and die is ours, on the injected clock. */
export function createTransport(
  config: TicketingClientConfig,
  tools: Omit<CoreClient, 'request'>,
): CoreClient['request'] {
  const { clock, random, emit, services } = tools;
  const { attempt: attemptMs = 20_000, total: totalMs = 60_000 } = config.timeout ?? {};
  const budgets = new Map<ServiceName, RetryBudget>();
  const watchDrift = config.onEvent && createDriftWatch(tools);
  const prefix = random().toString(36).slice(2, 8);
  let calls = 0;

  return async function request<Result>(
    endpoint: Endpoint<Result>,
    parameters: object,
    options: OutlivingCallOptions<Result> = {},
  ): Promise<Result> {
    const { service, method, path, outlives, once, harmless } = endpoint;
    const name = `${method} ${path.split('?', 1)[0]}`;
    const requestId = `${prefix}-${++calls}`;
    const place = { service, endpoint: name, requestId };
    const { url, json, facts } = prepare(services, endpoint, parameters, place);
    const call: Call<Result> = { endpoint, facts, context: { ...place, ambiguous: method !== 'GET' && !harmless } };
    const budget = budgets.get(service) ?? createRetryBudget();
    budgets.set(service, budget);
    const began = clock.monotonic();
    const ms = options.timeout ?? (outlives ? Math.min(attemptMs, totalMs) : totalMs);
    let attempts = 0;

    const stamp = () => ({ requestId, service, endpoint: name, attempt: attempts, at: clock.now() });
    const finish = (outcome: Outcome, late = false) => {
      emit({ type: 'response', ...stamp(), durationMs: clock.monotonic() - began, ...outcome, ...(late && { late }) });
    };
    const onLate = (work: Promise<Answer<Result>>) => {
      const tell = (reply: LateReply<Result>, outcome: Outcome) => {
        finish(outcome, true);
        guarded(() => options.onLateReply?.(reply));
      };
      work.then(
        ({ value, status }) => tell({ ok: true, value }, { status }),
        (error: unknown) => tell({ ok: false, error }, outcomeOf(error)),
      );
    };
    /** What the caller is told when the waiting ends before the answer. */
    const stopped = (why: 'aborted' | 'timeout', reason: unknown, after: number) => {
      const context = { ...call.context, ambiguous: call.context.ambiguous && attempts > 0 };
      if (why === 'aborted')
        return isTicketingError(reason) ? reason : new AbortedError(facts, { ...context, cause: reason });
      const timeout = new TimeoutError({ ...facts, limit: after }, context);
      return context.ambiguous ? new OutcomeUnknownError(facts, { ...context, cause: timeout }) : timeout;
    };

    const send = async (signal: AbortSignal): Promise<Answer<Result>> => {
      const token = harmless ? undefined : await config.session?.token();
      let answer: Answer<Result> | undefined;
      const oneAttempt = async (request: Request) => {
        signal.throwIfAborted();
        attempts += 1;
        emit({ type: 'request', ...stamp() });
        const work = (wire?: AbortSignal) => attempt(config, clock, call, request, wire);
        const toError = (why: 'aborted' | 'timeout', reason: unknown) => stopped(why, reason, attemptMs);
        answer = outlives ? await work() : await limit({ clock, ms: attemptMs, signal, toError }, work);
        budget.refund();
        return new Response();
      };
      try {
        await ky(url, {
          method,
          json,
          headers: { accept: 'application/json, */*;q=0.5', ...(token && { authorization: `Bearer ${token}` }) },
          ...(outlives && { keepalive: true }),
          timeout: false,
          fetch: (request) => oneAttempt(request as Request),
          retry: {
            limit: once ? 0 : RETRY_POLICY.attempts - 1,
            methods: ['get'],
            delay: () => 0,
            shouldRetry: async ({ error }) => {
              const delayMs = isTicketingError(error) ? retryDelay(error, attempts, random) : undefined;
              if (delayMs === undefined || clock.monotonic() - began + delayMs >= ms || !budget.take()) return false;
              emit({ type: 'retry', ...stamp(), code: (error as TicketingError).code, delayMs });
              await sleep(clock, delayMs, signal);
              return true;
            },
          },
        });
      } catch (error) {
        if (isTicketingError(error, 'unauthenticated') && token) config.session?.reject(token);
        throw error;
      }
      return answer as Answer<Result>;
    };

    try {
      const {
        value,
        status,
        json: body,
      } = await limit(
        {
          clock,
          ms,
          signal: options.signal,
          toError: (why, reason) => stopped(why, reason, ms),
          ...(outlives && { onLate }),
        },
        send,
      );
      finish({ status });
      watchDrift?.(endpoint, name, body, value);
      return value;
    } catch (error) {
      const failure = isTicketingError(error) ? error : new ConfigInvalidError(facts, { ...place, cause: error });
      finish(outcomeOf(failure));
      throw failure;
    }
  };
}
