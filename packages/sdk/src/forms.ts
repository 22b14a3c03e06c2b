// The entry point `@speckit/sdk/forms`: what a verb takes, as a schema that form libraries read.
import { refuse } from './models/refuse.ts';
import { systemClock, systemRandom } from './time/clock.ts';
import type { CallOptions, CoreClient } from './transport/client.ts';
import type { Endpoint } from './transport/endpoint.ts';
import { check } from './transport/validate.ts';

/** A verb as it is exported: the client first, then its parameters. */
export type FormVerb<Parameters> = (
  client: CoreClient,
  parameters: Parameters,
  options?: CallOptions,
) => Promise<unknown>;

/** What is wrong with one field. */
export interface FormIssue {
  /** Such as `['sectionConfigurations', 0, 'rows']`. */
  readonly path: readonly (string | number)[];
  /** In English: `must be whole and above 0`. For other languages choose the words by the path. */
  readonly message: string;
}

/** The parameters of a verb as a Standard Schema, version 1. */
export interface FormSchema<Parameters> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: 'speckit';
    /** Without `issues` the value can be sent; it holds only what the verb sends. */
    readonly validate: (
      value: unknown,
    ) => { readonly value: Parameters; readonly issues?: undefined } | { readonly issues: readonly FormIssue[] };
    /** For inference only. */
    readonly types?: { readonly input: Parameters; readonly output: Parameters } | undefined;
  };
}

/**
 * The parameters of a verb as a Standard Schema, for a form: the same check that the verb makes before it sends, with one issue
 * for each field that is wrong. Nothing is sent.
 *
 * Throws `invalid_request` when what was given is not a verb of this package; the verbs of a client (`client.catalog.createEvent`)
 * are already bound to it, so import the verb itself.
 *
 * @example
 * const schema = formSchema(joinWaitlist);
 * const { issues } = schema['~standard'].validate({ email: 'ana@', eventId });
 * // [{ path: ['email'], message: 'must be an e-mail' }]
 */
export function formSchema<Parameters>(verb: FormVerb<Parameters>): FormSchema<Parameters> {
  const { input } = endpointOf(verb) ?? refuse('verb', 'must be a verb of @speckit/sdk');
  return {
    '~standard': {
      version: 1,
      vendor: 'speckit',
      validate(value) {
        const { values, issues } = check(input, value);
        if (issues.length === 0) return { value: values as Parameters };
        return { issues: issues.map(({ path, message }) => ({ path: keysOf(path), message })) };
      },
    },
  };
}

/** What a verb would send, told by the verb itself to a client that sends nothing. */
function endpointOf<Parameters>(verb: FormVerb<Parameters>): Pick<Endpoint<unknown>, 'input'> | undefined {
  let found: Pick<Endpoint<unknown>, 'input'> | undefined;
  const client: CoreClient = {
    services: {},
    clock: systemClock,
    random: systemRandom,
    remembered: new Map(),
    emit() {},
    request(endpoint) {
      found ??= endpoint;
      return new Promise(() => undefined);
    },
  };
  try {
    verb(client, {} as Parameters).catch(() => undefined);
  } catch {
    // What throws, or gives no promise, is no verb.
  }
  return found;
}

const keysOf = (path: string) => path.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
