/** An exception of the emulated services, as data: what a development page dumps and what nobody else sees. */
export interface ServerException {
  readonly type: string;
  readonly message: string;
  readonly inner?: ServerException;
  /** `at …` lines, innermost call first. */
  readonly frames: readonly string[];
}

/** Thrown where the real code throws; whoever does not catch it answers 500. */
export class ServerFault extends Error {
  override readonly name = 'ServerFault';
  readonly exception: ServerException;

  constructor(exception: ServerException) {
    super(exception.message);
    this.exception = exception;
  }
}

export function exception(
  type: string,
  message: string,
  frames: readonly string[] = [],
  inner?: ServerException,
): ServerException {
  return inner ? { type, message, frames, inner } : { type, message, frames };
}

/** `Exception.ToString()`. */
export function describeException(one: ServerException): string {
  const head = `${one.type}: ${one.message}`;
  const inner = one.inner
    ? `\n ---> ${describeException(one.inner)}\n   --- End of inner exception stack trace ---`
    : '';
  return [`${head}${inner}`, ...one.frames.map((frame) => `   at ${frame}`)].join('\n');
}
