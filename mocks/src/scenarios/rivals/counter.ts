import type { Backend } from '../../http/backend.ts';
import { ConnectionDroppedError } from '../../http/errors.ts';
import type { ServiceName } from '../../http/wire.ts';

/** An answer as a rival reads it; status 0 stands for a broken connection. */
export interface CounterReply {
  status: number;
  text: string;
  /** The parsed body where it is an object, else empty. */
  json: Readonly<Record<string, unknown>>;
}

/** The front door, for those who need no Request and no Response. */
export type Counter = (service: ServiceName, method: string, path: string, body?: unknown) => Promise<CounterReply>;

export function createCounter(backend: Backend): Counter {
  return async (service, method, path, body) => {
    try {
      const { status, body: answer } = await backend.handle(service, {
        method,
        path,
        query: new URLSearchParams(),
        headers: { accept: 'application/json', ...(body !== undefined && { 'content-type': 'application/json' }) },
        body: body === undefined ? '' : JSON.stringify(body),
      });
      const text = typeof answer === 'string' ? answer : new TextDecoder().decode(answer);
      return { status, text, json: parseObject(text) };
    } catch (error) {
      if (error instanceof ConnectionDroppedError) return { status: 0, text: '', json: {} };
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
