/** What the engine refuses, told apart by `code`. */
export type EngineErrorCode =
  | 'clock_stuck'
  | 'invalid_argument'
  | 'syntax_error'
  | 'invalid_expire_time'
  | 'unknown_topic'
  | 'topic_exists';

/** A misuse of the engine (never a wire answer): the message says what was wrong and what is expected. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly code: EngineErrorCode;

  constructor(code: EngineErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
