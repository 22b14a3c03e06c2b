import { useWords } from '../../i18n/useWords.tsx';
import { useBackstage } from './BackstageContext.ts';
import { backstageWords } from './messages.ts';

/** The button to the backstage, there when the platform can be looked behind. */
export function BackstageLink() {
  const t = useWords();
  const { port, panel, show } = useBackstage();
  if (!port) return null;
  const isOpen = panel !== null;
  return (
    <button type="button" className="backstage-link" aria-expanded={isOpen} onClick={() => show(isOpen ? null : 'lag')}>
      {t(backstageWords.title)}
    </button>
  );
}
