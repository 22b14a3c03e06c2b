import { Icon } from '../../ui/Icon.tsx';
import { useOnline } from '../../lib/useOnline.ts';
import './problems.css';

/** Said once, at the top, instead of by every part that cannot load. */
export function OfflineBar() {
  const online = useOnline();
  if (online) return null;
  return (
    <div className="offline-bar" role="alert">
      <Icon name="warning" size={18} />
      You are offline. Nothing is lost: we go on as soon as you are back.
    </div>
  );
}
