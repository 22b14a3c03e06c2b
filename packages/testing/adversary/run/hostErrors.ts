/** An error of the app's own callbacks, thrown where an incident says so. */
export class AppFault extends RangeError {
  override readonly name = 'AppFault';
}

export interface HostErrors {
  /** Rejections that nobody handled, and errors other than the app's own that the client reported to the host. */
  readonly errors: readonly unknown[];
  note(reason: unknown): void;
  stop(): void;
}

/** Collects what the host is told of until it is stopped. An app's fault belongs into `reportError`, and nowhere else. */
export function collectHostErrors(): HostErrors {
  const errors: unknown[] = [];
  const note = (reason: unknown) => void errors.push(reason);
  const before = Object.getOwnPropertyDescriptor(globalThis, 'reportError');
  const value = (error: unknown) => {
    if (!(error instanceof AppFault)) note(error);
  };
  Object.defineProperty(globalThis, 'reportError', { value, configurable: true, writable: true });
  process.on('unhandledRejection', note);
  return {
    errors,
    note,
    stop() {
      process.off('unhandledRejection', note);
      if (before) Object.defineProperty(globalThis, 'reportError', before);
      else Reflect.deleteProperty(globalThis, 'reportError');
    },
  };
}
