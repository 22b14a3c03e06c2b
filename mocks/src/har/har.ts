import type { ServiceName } from '../wire/wire.ts';

/** One request and its answer, as in HTTP Archive 1.2; only what is written here. */
export interface HarEntry {
  readonly startedDateTime: string;
  /** ms */
  readonly time: number;
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly httpVersion: string;
    readonly cookies: readonly never[];
    readonly headers: readonly HarPair[];
    readonly queryString: readonly HarPair[];
    readonly postData?: { readonly mimeType: string; readonly text: string };
    readonly headersSize: number;
    readonly bodySize: number;
  };
  readonly response: {
    readonly status: number;
    readonly statusText: string;
    readonly httpVersion: string;
    readonly cookies: readonly never[];
    readonly headers: readonly HarPair[];
    readonly content: HarContent;
    readonly redirectURL: string;
    readonly headersSize: number;
    readonly bodySize: number;
  };
  readonly cache: Record<string, never>;
  readonly timings: { readonly send: number; readonly wait: number; readonly receive: number };
  /** Which service it was, and the path there: an own member, as the format allows. */
  readonly _service: ServiceName;
  readonly _path: string;
}

export interface HarPair {
  readonly name: string;
  readonly value: string;
}

export interface HarContent {
  readonly size: number;
  readonly mimeType: string;
  readonly text?: string;
  readonly encoding?: 'base64';
}

/** One exchange with a service, before it is written down. */
export interface Exchange {
  readonly service: ServiceName;
  readonly target: URL;
  /** ms since the epoch. */
  readonly at: number;
  readonly ms: number;
}
