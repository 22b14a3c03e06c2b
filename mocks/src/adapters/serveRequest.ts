import type { Backend, ServedResponse } from '../wire/backend.ts';
import { payloadTooLarge } from './bodyLimit.ts';
import type { Destination } from './routes.ts';
import { readWebRequest } from './webRequest.ts';

export interface ServeOptions {
  signal?: AbortSignal | undefined;
  /** Headers that a browser adds below the place where the request was caught, such as Origin. */
  addHeaders?: Readonly<Record<string, string>>;
}

/** One Request to a service. */
export async function serveRequest(
  backend: Backend,
  { service, path }: Destination,
  request: Request,
  { signal, addHeaders = {} }: ServeOptions = {},
): Promise<ServedResponse> {
  const { wire, isTooLarge } = await readWebRequest(request, signal);
  const complete = { ...wire, path, headers: { ...addHeaders, ...wire.headers } };
  return isTooLarge ? payloadTooLarge(complete) : backend.handle(service, complete);
}
