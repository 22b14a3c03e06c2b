import type { ServiceAnswer } from './network.ts';

/** What becomes of one request. Times in ms. */
export type Treatment =
  /** It does not reach the service; the client is told that the connection failed. */
  | { readonly kind: 'lost before' }
  /** The service handles it; the client is told that the connection failed. */
  | { readonly kind: 'lost after' }
  /** It travels so long, and arrives although the client may have left. */
  | { readonly kind: 'late'; readonly ms: number }
  /** It arrives a second after the end of the buyer's holds. */
  | { readonly kind: 'late past the hold' }
  /** It is handled at once, and the answer travels so long. */
  | { readonly kind: 'late answer'; readonly ms: number }
  /** Somebody between answers, before or after the service has handled it. */
  | { readonly kind: 'answered'; readonly isHandled: boolean; readonly answer: PlainAnswer }
  /** Somebody between refuses it, and quotes what the client sent: its token, its body. */
  | { readonly kind: 'echo'; readonly status: number }
  /** Somebody between answers in the service's form; the service never sees the request. `answer` is given its body. */
  | {
      readonly kind: 'made up';
      readonly headers: Readonly<Record<string, string>>;
      readonly answer: (body: Readonly<Record<string, unknown>>) => object;
    }
  /** A cache answers with what the same path said first. */
  | { readonly kind: 'stale' }
  /** The service handles it; its answer is changed on the way. */
  | { readonly kind: 'changed'; readonly change: (answer: ServiceAnswer) => PlainAnswer }
  /** The service handles it; the connection breaks in the middle of the body. */
  | { readonly kind: 'truncated' }
  /** The service handles it; the body takes so long. */
  | { readonly kind: 'trickling'; readonly ms: number };

export interface PlainAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
