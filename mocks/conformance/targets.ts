import { Agent, request as httpRequest } from 'node:http';
import {
  SERVICE_NAMES,
  SERVICE_PORTS,
  type ServiceName,
  type WireRequest,
  type WireResponse,
} from '../src/wire/wire.ts';
import type { Body } from './format/matchers.ts';

/** A request as the files write it: no header is added but those named. */
export interface Outgoing {
  readonly service: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: string | undefined;
}

export interface Reply extends Body {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Whom the runner asks, and whose time passes while it waits. */
export interface Target {
  send(outgoing: Outgoing): Promise<Reply>;
  wait(ms: number): Promise<void>;
  /** ms, monotonic. */
  now(): number;
  close(): void;
}

/** No answer at all: a refused connection, or silence for 30 s. */
export class TargetError extends Error {
  override readonly name = 'TargetError';
}

const SILENCE_MS = 30_000;

/** A platform that listens: the real services, or the emulator on its ports. @param urls overrides of the documented ones */
export function liveTarget(urls: Partial<Record<ServiceName, string>> = {}): Target {
  const agent = new Agent({ keepAlive: false });
  return {
    send: ({ service, method, path, headers, payload }) => {
      const name = serviceName(service);
      const url = new URL(path, urls[name] ?? `http://127.0.0.1:${SERVICE_PORTS[name]}`);
      return new Promise((resolve, reject) => {
        const outgoing = httpRequest(
          url,
          { method, headers: { ...headers, ...lengthOf(method, payload) }, agent, timeout: SILENCE_MS },
          (incoming) => {
            const chunks: Buffer[] = [];
            incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
            incoming.on('end', () => {
              const seen = Object.entries(incoming.headers).map(([key, value]) => [key, [value].flat().join(', ')]);
              resolve(toReply(incoming.statusCode ?? 0, Object.fromEntries(seen), Buffer.concat(chunks)));
            });
          },
        );
        outgoing.on('timeout', () =>
          outgoing.destroy(new TargetError(`no answer from ${service} in ${SILENCE_MS / 1000} s`)),
        );
        outgoing.on('error', (error) =>
          reject(
            error instanceof TargetError ? error : new TargetError(`${method} ${service} ${path}: ${error.message}`),
          ),
        );
        outgoing.end(payload);
      });
    },
    // A live platform keeps its own time: there is no clock to inject.
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    now: () => performance.now(),
    close: () => agent.destroy(),
  };
}

/** What the runner needs of an emulated platform on a virtual clock. */
export interface EmulatedWorld {
  readonly clock: { monotonic(): number; advance(ms: number): Promise<void> };
  readonly platform: { handle(service: ServiceName, request: WireRequest): Promise<WireResponse>; dispose(): void };
}

/** An emulated platform in this process; its time passes only while somebody waits. */
export function emulatedTarget({ clock, platform }: EmulatedWorld): Target {
  return {
    async send({ service, method, path, headers, payload }) {
      const name = serviceName(service);
      const [route = '', query = ''] = path.split(/\?(.*)/su);
      const lower = Object.entries({ ...headers, ...lengthOf(method, payload) }).map(([key, value]) => [
        key.toLowerCase(),
        value,
      ]);
      const wire: WireRequest = {
        method,
        path: route,
        query: new URLSearchParams(query),
        headers: { host: `localhost:${SERVICE_PORTS[name]}`, ...Object.fromEntries(lower) },
        body: payload ?? '',
      };
      let answered = false;
      const answer = platform.handle(name, wire).finally(() => {
        answered = true;
      });
      // Some answers take emulated time (the payment simulator): let it pass until this one is there.
      for (let passed = 0; !answered && passed < SILENCE_MS; passed += 10) await clock.advance(passed === 0 ? 0 : 10);
      // Others take real time: the PDF library is loaded when the first ticket is opened.
      if (!answered) await orSilence(answer, service);
      const { status, headers: seen, body } = await answer;
      const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
      return toReply(
        status,
        Object.fromEntries(Object.entries(seen).map(([key, value]) => [key.toLowerCase(), value])),
        bytes,
      );
    },
    wait: (ms) => clock.advance(ms),
    now: () => clock.monotonic(),
    close: () => platform.dispose(),
  };
}

/** @throws TargetError after 30 s of real silence */
async function orSilence(answer: Promise<unknown>, service: string): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    const seconds = SILENCE_MS / 1000;
    timer = setTimeout(() => reject(new TargetError(`no answer from ${service} in ${seconds} s`)), SILENCE_MS);
  });
  await Promise.race([answer, silence]).finally(() => clearTimeout(timer));
}

function toReply(status: number, headers: Record<string, string>, bytes: Uint8Array): Reply {
  const text = new TextDecoder().decode(bytes);
  return { status, headers, bytes, text, json: parse(text) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function lengthOf(method: string, payload: string | undefined): Record<string, string> {
  if (payload !== undefined) return { 'Content-Length': String(new TextEncoder().encode(payload).length) };
  return method === 'GET' || method === 'HEAD' || method === 'OPTIONS' ? {} : { 'Content-Length': '0' };
}

function serviceName(name: string): ServiceName {
  const known = SERVICE_NAMES.find((one) => one === name);
  if (!known) throw new TargetError(`unknown service ${name}; there are ${SERVICE_NAMES.join(', ')}`);
  return known;
}
