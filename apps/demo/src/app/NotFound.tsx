import { Link } from 'wouter';
import { useWords } from '../i18n/useWords.tsx';
import { usePageTitle } from '../lib/usePageTitle.ts';
import { shellWords } from './messages.ts';

/** An address that leads nowhere. */
export function NotFound() {
  const t = useWords();
  usePageTitle(t(shellWords.notFound));
  return (
    <div className="page error-page">
      <h1>{t(shellWords.notFound)}</h1>
      <p>{t(shellWords.notFoundText)}</p>
      <Link className="button button--primary" href="/">
        {t(shellWords.allEvents)}
      </Link>
    </div>
  );
}
