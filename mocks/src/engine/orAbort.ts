/** `work`, or the signal's reason as soon as it aborts; leaves no listener. */
export function orAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const onAbort = () => reject(signal.reason as Error);
    signal.addEventListener('abort', onAbort, { once: true });
    const stop = () => signal.removeEventListener('abort', onAbort);
    work.then(resolve, reject).finally(stop).catch(stop);
  });
}
