/** A command about something that does not exist (any more). */
export class UnknownNameError extends Error {
  override readonly name = 'UnknownNameError';
  readonly code = 'unknown_name';
}
