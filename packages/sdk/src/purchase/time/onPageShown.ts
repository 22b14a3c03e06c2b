/** Calls back when the page is shown again: what its timers missed while it was frozen is looked at then. */
export function onPageShown(listener: () => void): () => void {
  const { document } = globalThis;
  const stop = new AbortController();
  const { signal } = stop;
  const shown = () => {
    if (document?.visibilityState !== 'hidden') listener();
  };
  try {
    document?.addEventListener('visibilitychange', shown, { signal });
    document?.addEventListener('resume', shown, { signal });
    if (document) globalThis.addEventListener?.('pageshow', shown, { signal });
  } catch {
    // A host with a document that is not one.
  }
  return () => stop.abort();
}
