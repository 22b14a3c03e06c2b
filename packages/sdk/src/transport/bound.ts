import type { CoreClient } from './client.ts';

/** A verb with the client already given. */
export type Bound<Verb> = Verb extends (client: CoreClient, ...rest: infer Rest) => infer Result
  ? (...rest: Rest) => Result
  : never;
