/** A service did something that the topology does not list: a mistake in the emulator, never an answer. */
export class UnlistedEdgeError extends Error {
  override readonly name = 'UnlistedEdgeError';

  constructor(edge: string) {
    super(`The topology does not list it: ${edge}.`);
  }
}

/** A consumer group that no service of this platform has. */
export class UnknownGroupError extends Error {
  override readonly name = 'UnknownGroupError';
  readonly code = 'unknown_group';

  constructor(group: string, known: readonly string[]) {
    super(`There is no consumer group "${group}": it is one of ${known.join(', ')}.`);
  }
}
