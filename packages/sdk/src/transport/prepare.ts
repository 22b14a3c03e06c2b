import type { ErrorContext } from '../errors/BaseError.ts';
import type { ErrorFacts } from '../errors/facts.ts';
import { ConfigInvalidError, InvalidRequestError } from '../errors/transport.ts';
import type { ServiceName, ServiceUrls } from '../models/services.ts';
import type { Endpoint } from './endpoint.ts';
import { check, id } from './validate.ts';

const BASE_URL = /^(?=.)(?:https?:\/\/[^\s/?#@]+)?(?:\/[^\s?#]*)?$/i;
const FACTS = /^(?:seat|event|reservation|order|payment|ticket)Id$/;

/** The base URL of a service without its last slash, or a `config_invalid` error that names it. */
export function baseUrl(services: ServiceUrls, service: ServiceName, context?: ErrorContext): string {
  const url: unknown = services[service];
  if (typeof url === 'string' && BASE_URL.test(url)) return url.replace(/\/+$/, '');
  const message = url === undefined ? 'is not set' : 'must be an http(s) URL or a path';
  throw new ConfigInvalidError({ issues: [{ path: `services.${service}`, message }] }, { service, ...context });
}

/** A request that has passed every check. */
export interface PreparedRequest {
  readonly url: string;
  /** Absent for reads and for verbs that send nothing. */
  readonly json?: object;
  /** Ids of the parameters, for errors. */
  readonly facts: ErrorFacts;
}

/** Checks the parameters by the endpoint's rules and makes URL and body of them; throws before anything is sent. */
export function prepare(
  services: ServiceUrls,
  { service, path, input, method }: Pick<Endpoint<unknown>, 'service' | 'path' | 'input' | 'method'>,
  parameters: unknown,
  context: ErrorContext,
): PreparedRequest {
  const base = baseUrl(services, service, context);
  const { values, issues } = check(input, parameters);
  // Options in the place of parameters would be ignored silently.
  for (const name of ['signal', 'timeout']) {
    if (name in Object(parameters)) issues.push({ path: name, message: 'must be in the options' });
  }
  const facts: ErrorFacts = Object.fromEntries(
    // What is not an id, above all one that is far too long, is named and not quoted.
    Object.entries(values).filter(([name, value]) => FACTS.test(name) && !id(value)),
  );
  if (issues.length > 0) throw new InvalidRequestError({ ...facts, issues }, context);
  const url = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(values[name]);
    delete values[name];
    return encodeURIComponent(value);
  });
  return { url: base + url, facts, ...(method !== 'GET' && Object.keys(input).length > 0 && { json: values }) };
}
