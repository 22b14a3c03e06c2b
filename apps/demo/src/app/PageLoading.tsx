import { useWords } from '../i18n/useWords.tsx';
import { shellWords } from './messages.ts';

/** While the code of a page is on its way. */
export function PageLoading() {
  const t = useWords();
  return (
    <div className="page" aria-busy="true">
      <span className="visually-hidden">{t(shellWords.loading)}</span>
      <div className="skeleton page-loading" />
    </div>
  );
}
