/** A port another program listens on; nothing of the server was left running. */
export class PortTakenError extends Error {
  override readonly name = 'PortTakenError';
  readonly code = 'port_taken';
  readonly port: number;
  readonly host: string;

  constructor(facts: { port: number; host: string; service: string; cause: unknown }) {
    super(
      `Port ${facts.port} on ${facts.host} (${facts.service}) is taken: stop what listens there or choose another port offset.`,
      { cause: facts.cause },
    );
    this.port = facts.port;
    this.host = facts.host;
  }
}

/** A port that cannot be listened on for another reason (no such address, no permission); nothing was left running. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
  readonly code = 'listen_failed';

  constructor(facts: { port: number; host: string; service: string; cause: unknown }) {
    const reason = facts.cause instanceof Error ? facts.cause.message : String(facts.cause);
    super(`Cannot listen on ${facts.host} port ${facts.port} (${facts.service}): ${reason}`, { cause: facts.cause });
  }
}
