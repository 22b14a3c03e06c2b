/** Maps of so many events are remembered on either side: each may be megabytes. One forgotten is sent whole again. */
const MOST = 8;

/** Puts an entry last; the first of too many is forgotten. */
export function putRecent<Value>(to: Map<string, Value>, name: string, value: Value): void {
  to.delete(name);
  to.set(name, value);
  const [oldest] = to.keys();
  if (to.size > MOST && oldest !== undefined) to.delete(oldest);
}
