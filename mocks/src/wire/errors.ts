/** The service went away without an answer: a door breaks the connection, a fetch rejects as for a network error. */
export class ConnectionDroppedError extends Error {
  override readonly name = 'ConnectionDroppedError';
  readonly code = 'connection_dropped';

  constructor(service: string) {
    super(`The connection to ${service} was dropped.`);
  }
}
