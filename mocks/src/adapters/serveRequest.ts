import type { Backend, ServedResponse } from '../wire/backend.ts';
import { payloadTooLarge } from './bodyLimit.ts';
import { readWebRequest } from './webRequest.ts';
import type { ServiceName } from '../wire/wire.ts';

export interface ServeOptions {
  signal?: AbortSignal | undefined;
  /** Headers that a browser adds below the place where the request was caught, such as Origin. */
  addHeaders?: Readonly<Record<string, string>>;
}

/** One Request through the front door of a service. */
export async function serveRequest(
  backend: Backend,
  service: ServiceName,
  request: Request,
  { signal, addHeaders = {} }: ServeOptions = {},
): Promise<ServedResponse> {
  const { wire, isTooLarge } = await readWebRequest(request, signal);
  const complete = { ...wire, headers: { ...addHeaders, ...wire.headers } };
  return isTooLarge ? payloadTooLarge(complete) : backend.handle(service, complete);
}
