import { useWords } from '../../i18n/useWords.tsx';
import { backendWords } from './messages.ts';
import { useBackend } from './BackendContext.ts';
import { BACKENDS, queryOf, type BackendKind } from './choice.ts';

/** Says which backend the page talks to, and lets one change it: that is another world, so the page is loaded anew. */
export function BackendBadge() {
  const t = useWords();
  const { choice } = useBackend();
  const offered = BACKENDS.filter(({ kind }) => __WITH_MOCKS__ || kind !== 'worker');
  const switchTo = (kind: BackendKind) => {
    window.location.assign(`/${queryOf({ kind })}`);
  };
  return (
    <label className="backend-badge" data-backend={choice.kind}>
      <span>{t(backendWords.backend)}</span>
      <select value={choice.kind} onChange={(event) => switchTo(event.target.value as BackendKind)}>
        {offered.map(({ kind }) => (
          <option key={kind} value={kind}>
            {t(backendWords[kind])}
          </option>
        ))}
      </select>
    </label>
  );
}
