/** Calls a listener of the app. One that throws is reported to the host and disturbs nobody. */
export function guarded(callback: () => void): void {
  try {
    callback();
  } catch (error) {
    globalThis.reportError?.(error);
  }
}
