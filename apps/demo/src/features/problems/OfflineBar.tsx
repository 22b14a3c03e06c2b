import { useWords } from '../../i18n/useWords.tsx';
import { useOnline } from '../../lib/useOnline.ts';
import { Icon } from '../../ui/Icon.tsx';
import { problemWords } from './messages.ts';
import './problems.css';

/** Said once, at the top, instead of by every part that cannot load. */
export function OfflineBar() {
  const t = useWords();
  const online = useOnline();
  if (online) return null;
  return (
    <div className="offline-bar" role="alert">
      <Icon name="warning" size={18} />
      {t(problemWords.offlineBar)}
    </div>
  );
}
