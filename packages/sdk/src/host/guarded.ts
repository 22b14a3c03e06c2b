/**
 * Calls a listener of the app. One that throws or rejects is reported to the host and does not disturb the caller: by `reportError`
 * in browsers and workers, on the console where there is no such function (Node).
 */
export function guarded(callback: () => unknown): void {
  try {
    Promise.resolve(callback()).catch(report);
  } catch (error) {
    report(error);
  }
}

/** Reports an error that nobody can be given. Never throws. */
export function report(error: unknown): void {
  try {
    const { reportError, console } = globalThis as Partial<typeof globalThis>;
    if (reportError) reportError(error);
    else console?.error(error);
  } catch {
    // Even the reporting failed: nobody is left to tell.
  }
}

/** Also an object of another realm: a frame's, or what a test runner takes from outside of its context. */
export const isObject = (value: unknown): value is object => Object(value) === value;

/** What the host gives; `undefined` where it refuses, or does not have it at all. */
export function orNothing<Value>(open: () => Value): Value | undefined {
  try {
    return open();
  } catch {
    return undefined;
  }
}
