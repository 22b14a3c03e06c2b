import { useCancelOrder } from '@speckit/react-hooks';
import { isTicketingError } from '@speckit/sdk';
import { useState } from 'react';
import { useWords } from '../../i18n/useWords.tsx';
import type { Word } from '../../i18n/words.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ticketWords as words } from './messages.ts';
import type { TicketRecord } from './ticketStore.ts';
import { useMarkCancelled } from './useTickets.ts';

interface CancelOrderDialogProps {
  readonly order: TicketRecord;
  readonly onClose: () => void;
}

/** Asked before an order is cancelled: the platform takes none back, and leaves its seats held until the hold ends. */
export function CancelOrderDialog({ order, onClose }: CancelOrderDialogProps) {
  const t = useWords();
  const announce = useAnnounce();
  const cancel = useCancelOrder();
  const markCancelled = useMarkCancelled();
  const [problem, setProblem] = useState<Word | null>(null);
  const cancelAll = async () => {
    setProblem(null);
    try {
      for (const orderId of order.orderIds) await cancel.mutateAsync({ orderId });
      markCancelled(order.id);
      onClose();
      announce(t(words.cancelled), { isShown: true });
    } catch (error) {
      const word = isTicketingError(error, 'order_not_cancellable') ? words.cancelRefused : words.cancelFailed;
      setProblem(word);
      announce(t(word));
    }
  };
  return (
    <Dialog title={t(words.cancelSure)} onClose={onClose}>
      <p>{t(words.cancelText)}</p>
      {problem && <Notice tone="problem" title={t(problem)} />}
      <div className="dialog__actions">
        <button
          type="button"
          className="button button--primary"
          aria-disabled={cancel.isPending}
          onClick={() => !cancel.isPending && void cancelAll()}
        >
          {t(cancel.isPending ? words.cancelling : words.cancelYes)}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {t(words.keepOrder)}
        </button>
      </div>
    </Dialog>
  );
}
