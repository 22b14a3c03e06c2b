import ky from 'ky';
import type { CoreClient, LateReply, OutlivingCallOptions, TicketingClientConfig } from './client.ts';
import { isTicketingError } from '../errors/isTicketingError.ts';
import type { TicketingError } from '../errors/codes.ts';
import { ConfigInvalidError } from '../errors/transport.ts';
import { guarded } from '../host/guarded.ts';
import type { ServiceName } from '../models/services.ts';
import { withDeadline } from '../time/withDeadline.ts';
import { sleep } from '../time/sleep.ts';
import { attempt, stopped, type Answer, type Call } from './attempt.ts';
import { checkOptions, tokenFrom } from './checks.ts';
import { createDriftWatch } from './drift.ts';
import type { Endpoint } from './endpoint.ts';
import { prepare } from './prepare.ts';
import { createRetryBudget, retryDelay, type RetryBudget } from './retryPolicy.ts';
import { secretsOf, strike, wordsOf } from './strike.ts';

/**
 * Sends requests. Each exchange goes through ky; the pauses between the attempts of a read are taken here, because ky
 * takes its own, even of 0 ms, on the host's timers, past which an injected clock would run.
 */
export function createTransport(
  config: TicketingClientConfig,
  tools: Omit<CoreClient, 'request'>,
): CoreClient['request'] {
  const { clock, random, emit, services } = tools;
  const { session, timeout: { attempt: attemptMs = 20_000, total: totalMs = 60_000 } = {} } = config;
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
    const place = { service, endpoint: `${method} ${path.split('?', 1)[0]}`, requestId: `${prefix}-${++calls}` };
    checkOptions(options, place);
    const { url, json, facts } = prepare(services, endpoint, parameters, place);
    const writes = method !== 'GET' && !harmless;
    const secrets = secretsOf(parameters);
    const origin = /^https?:\/\/[^/]+/i.exec(url)?.[0] ?? globalThis.location?.origin;
    const where = origin ? { origin } : {};
    const call: Call<Result> = { endpoint, facts, context: place, writes, secrets, where, attempts: 0 };
    const budget = budgets.get(service) ?? createRetryBudget();
    budgets.set(service, budget);
    const began = clock.monotonic();
    const ms = options.timeout ?? (writes ? Math.min(attemptMs, totalMs) : totalMs);

    const stamp = () => ({ ...place, attempt: call.attempts, at: clock.now() });
    /** Passes the work on and tells how it ended. */
    const watched = async (work: Promise<Answer<Result>>, late = false) => {
      const tell = ({ status, code }: { readonly status?: number; readonly code?: string }) => {
        emit({ type: 'response', ...stamp(), durationMs: clock.monotonic() - began, status, code, late });
      };
      try {
        const answer = await work;
        tell(answer);
        return answer;
      } catch (error) {
        tell(error as TicketingError);
        throw error;
      }
    };
    const onLate = (work: Promise<Answer<Result>>) => {
      if (call.attempts === 0) return;
      const hand = (reply: LateReply<Result>) => {
        guarded(() => options.onLateReply?.(reply));
      };
      watched(work, true).then(
        ({ value }) => hand({ ok: true, value }),
        (error: unknown) => hand({ ok: false, error }),
      );
    };

    const sendOnce = (signal: AbortSignal, token: string | undefined) => {
      signal.throwIfAborted();
      call.attempts += 1;
      emit({ type: 'request', ...stamp() });
      const exchange = (wire?: AbortSignal) =>
        attempt(config, clock, call, () =>
          ky(url, {
            method,
            json,
            headers: { accept: 'application/json, */*;q=0.5', ...(token && { authorization: `Bearer ${token}` }) },
            ...(outlives && { keepalive: true }),
            fetch: (request) => (config.fetch ?? fetch)(request, wire && { signal: wire }),
            retry: 0,
            timeout: false,
            throwHttpErrors: false,
          }),
        );
      // A request that changes something is never cut: a cut one leaves a doubt that its reply would have ended.
      if (writes) return exchange();
      return withDeadline({ clock, ms: attemptMs, signal, toError: stopped(call, attemptMs) }, exchange);
    };

    const tokenOf = async () => {
      if (!session || harmless) return undefined;
      const token = await tokenFrom(session, place);
      if (token) secrets.push(token, ...token.split('.').filter((part) => part.length > 8));
      return token;
    };
    const send = async (signal: AbortSignal): Promise<Answer<Result>> => {
      let token = session && (await tokenOf());
      let isRenewed = false;
      for (;;) {
        try {
          const answer = await sendOnce(signal, token);
          budget.refund();
          return answer;
        } catch (error) {
          if (!isTicketingError(error)) {
            const message = strike(wordsOf(error), secrets);
            throw new ConfigInvalidError({ ...facts, issues: [{ path: '', message }] }, place);
          }
          if (error.code === 'unauthenticated' && token) {
            const refused = token;
            guarded(() => session?.reject?.(refused));
            if (!writes && !isRenewed) {
              isRenewed = true;
              token = await tokenOf();
              if (token && token !== refused) continue;
            }
          }
          const delayMs = once || method !== 'GET' ? undefined : retryDelay(error, call.attempts, random);
          if (delayMs === undefined || clock.monotonic() - began + delayMs >= ms || !budget.take()) throw error;
          emit({ type: 'retry', ...stamp(), code: error.code, delayMs });
          await sleep(clock, delayMs, signal);
        }
      }
    };
    const toStop = stopped(call, ms);
    const { value, json: body } = await watched(
      withDeadline({ clock, ms, signal: options.signal, toError: toStop, ...(writes && { onLate }) }, send),
    );
    watchDrift?.(endpoint, place.endpoint, body, value);
    return value;
  };
}
