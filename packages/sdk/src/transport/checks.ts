import type { ErrorContext } from '../errors/BaseError.ts';
import type { ErrorIssue } from '../errors/facts.ts';
import { ConfigInvalidError, InvalidRequestError } from '../errors/transport.ts';
import { report } from '../host/guarded.ts';
import type { ServiceName } from '../models/services.ts';
import type { CallOptions, CoreClient, TicketingClientConfig, TokenSource } from './client.ts';
import { baseUrl } from './prepare.ts';
import { check, has, isFunction, limitMs, optional, positive, type Rules } from './validate.ts';

const OPTIONS: Rules = {
  signal: optional(has('an AbortSignal', 'aborted', 'addEventListener')),
  timeout: optional(limitMs),
  onLateReply: optional(isFunction),
};

const CONFIG: Rules = {
  services: has('an object'),
  fetch: optional(isFunction),
  clock: optional(has('a clock', 'now', 'monotonic', 'setTimeout', 'clearTimeout')),
  random: optional(isFunction),
  maxResponseBytes: optional(positive),
  timeout: optional(has('an object')),
  session: optional(has('a token source', 'token')),
  onEvent: optional(isFunction),
};
const TIMEOUT: Rules = { attempt: optional(limitMs), total: optional(limitMs) };

/** Throws `config_invalid`, naming every member of the configuration that is wrong. */
export function checkConfig(config: TicketingClientConfig): void {
  const { timeout } = Object(config) as Partial<TicketingClientConfig>;
  const issues: ErrorIssue[] = [...check(CONFIG, config).issues];
  if (timeout !== undefined) issues.push(...check(TIMEOUT, timeout, 'timeout.').issues);
  if (issues.length > 0) throw new ConfigInvalidError({ issues });
  for (const service of Object.keys(config.services)) baseUrl(config.services, service as ServiceName);
}

/** Throws `invalid_request`, naming what is wrong with the options of a call. */
export function checkOptions(options: CallOptions, context: ErrorContext): void {
  const { issues } = check(OPTIONS, options, 'options.');
  if (issues.length > 0) throw new InvalidRequestError({ issues }, context);
}

/** The client itself, or `invalid_request` when what was given is not one. */
export function checkClient<Client extends Partial<CoreClient>>(
  client: Client,
  ...members: (keyof CoreClient)[]
): Client {
  const message = has('a client', ...members)(client);
  if (typeof message === 'string') throw new InvalidRequestError({ issues: [{ path: 'client', message }] });
  return client;
}

/** The token to send. A source that fails is reported, and the request goes out without a token. */
export async function tokenFrom(session: TokenSource, context: ErrorContext): Promise<string | undefined> {
  let token: unknown;
  try {
    token = await session.token();
  } catch (error) {
    report(error);
  }
  if ((token ?? '') === '') return undefined;
  if (typeof token === 'string' && /^[\x21-\x7e]+$/.test(token)) return token;
  const message = 'must be visible ASCII';
  throw new ConfigInvalidError({ issues: [{ path: 'session.token', message }] }, context);
}
