/** A service did something that the topology does not list: a mistake in the emulator, never an answer. */
export class UnlistedEdgeError extends Error {
  override readonly name = 'UnlistedEdgeError';

  constructor(edge: string) {
    super(`The topology does not list it: ${edge}.`);
  }
}
