/** The connection ended without an answer: a server breaks it off, a fetch rejects as for a network error. */
export class ConnectionDroppedError extends Error {
  override readonly name = 'ConnectionDroppedError';
  readonly code: 'connection_dropped' | 'connection_reset';

  /** `isReset`: by TCP RST, not by an orderly end. */
  constructor(service: string, { isReset = false } = {}) {
    super(`The connection to ${service} was ${isReset ? 'reset' : 'dropped'}.`);
    this.code = isReset ? 'connection_reset' : 'connection_dropped';
  }
}
