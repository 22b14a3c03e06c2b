import { usePurchaseActions } from '@speckit/react-hooks/purchase';
import { useWords } from '../../i18n/useWords.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { basketWords as words } from './messages.ts';

interface GiveUpDialogProps {
  readonly count: number;
  readonly onClose: () => void;
}

/** Asked before held seats are given up: it cannot be undone. */
export function GiveUpDialog({ count, onClose }: GiveUpDialogProps) {
  const t = useWords();
  const { cancel, reset } = usePurchaseActions();
  const giveUp = () => {
    onClose();
    void cancel().finally(reset);
  };
  return (
    <Dialog title={t(words.giveUpSure, { count })} onClose={onClose}>
      <p>{t(words.giveUpText)}</p>
      <div className="dialog__actions">
        <button type="button" className="button button--primary" onClick={giveUp}>
          {t(words.giveUpYes)}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {t(words.keep)}
        </button>
      </div>
    </Dialog>
  );
}
