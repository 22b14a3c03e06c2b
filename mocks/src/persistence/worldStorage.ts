/** Where worlds are kept. What it is given is not text: it must hold anything that can be cloned, as IndexedDB does. */
export interface WorldStorage {
  /** `name` tells worlds made with other options apart. Undefined when missing. */
  readonly read: (name: string) => Promise<unknown>;
  /** Resolves when it would survive the page. */
  readonly write: (name: string, world: unknown) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
}
