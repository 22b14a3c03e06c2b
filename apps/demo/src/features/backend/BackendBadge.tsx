import { useBackend } from './BackendContext.ts';
import { BACKENDS, queryOf, type BackendKind } from './choice.ts';

/** Says which backend the page talks to, and lets one change it: that is another world, so the page is loaded anew. */
export function BackendBadge() {
  const { choice } = useBackend();
  const offered = BACKENDS.filter(({ kind }) => __WITH_MOCKS__ || kind !== 'worker');
  const switchTo = (kind: BackendKind) => {
    window.location.assign(`/${queryOf({ kind })}`);
  };
  return (
    <label className="backend-badge" data-backend={choice.kind}>
      <span>Backend</span>
      <select value={choice.kind} onChange={(event) => switchTo(event.target.value as BackendKind)}>
        {offered.map(({ kind, label }) => (
          <option key={kind} value={kind}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
