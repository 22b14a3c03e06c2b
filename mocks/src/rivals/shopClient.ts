import { orAbort } from '../engine/orAbort.ts';
import type { StopSignal } from '../engine/stopSignal.ts';
import type { Backend } from '../wire/backend.ts';
import { ConnectionDroppedError } from '../wire/errors.ts';
import type { ServiceName, WireRequest } from '../wire/wire.ts';

/** An answer as a rival reads it; status 0 stands for a broken connection. */
export interface ShopReply {
  status: number;
  text: string;
  /** The parsed body where it is an object, else empty. */
  json: Readonly<Record<string, unknown>>;
}

const GONE: ShopReply = { status: 0, text: '', json: {} };

/** The HTTP interface, for those who need no Request and no Response. */
export type ShopClient = (service: ServiceName, method: string, path: string, body?: unknown) => Promise<ShopReply>;

/** After `signal` nobody waits for an answer any more; what was asked still happens. */
export function createShopClient(backend: Backend, signal: StopSignal): ShopClient {
  return async (service, method, path, body) => {
    if (signal.aborted) return GONE;
    const request: WireRequest = {
      method,
      path,
      query: new URLSearchParams(),
      headers: { accept: 'application/json', ...(body !== undefined && { 'content-type': 'application/json' }) },
      body: body === undefined ? '' : JSON.stringify(body),
      isRivals: true,
    };
    try {
      const { status, body: answer } = await orAbort(backend.handle(service, request), signal);
      const text = typeof answer === 'string' ? answer : new TextDecoder().decode(answer);
      return { status, text, json: parseObject(text) };
    } catch (error) {
      if (signal.aborted || error instanceof ConnectionDroppedError) return GONE;
      throw error;
    }
  };
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value)) return { items: value };
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
