import { usePurchase, usePurchaseActions, type PurchaseStateByPhase } from '@speckit/react-hooks/purchase';
import { useState, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useWords } from '../../i18n/useWords.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useEventInfo } from '../event-info/eventInfo.ts';
import { Countdown } from './Countdown.tsx';
import { purchaseWords as words } from './messages.ts';
import { useProblemCopy } from './useProblemCopy.ts';

/** Wherever a buyer goes while a purchase is under way: how it stands, followed to its end, and the way back to it. */
export function HoldBar() {
  const state = usePurchase(({ state: now }) => now);
  const [path] = useLocation();
  const [closed, setClosed] = useState<string | null>(null);
  const isThere = state !== null && path.startsWith(`/events/${state.eventId}`);
  if (!state || state.phase === 'idle' || isThere) return null;
  const isTold = state.phase === 'ended' && (closed === state.id || path === `/tickets/${state.id}`);
  if (isTold || state.result?.status === 'cancelled') return null;
  return <Bar state={state} onClose={() => setClosed(state.id)} />;
}

function Bar({ state, onClose }: { readonly state: PurchaseStateByPhase; readonly onClose: () => void }) {
  const t = useWords();
  const { reset } = usePurchaseActions();
  const event = useEventInfo(state.eventId)?.name ?? '';
  const problem = useProblemCopy();
  const checkout = `/events/${state.eventId}/checkout`;
  switch (state.phase) {
    case 'ready': {
      const count = state.seats.filter(({ status }) => status === 'in_cart').length;
      return (
        <Frame text={t(words.heldFor, { count, event })}>
          <Countdown expiresAt={state.expiresAt} isCompact />
          <Link href={checkout}>{t(words.toCheckout)}</Link>
        </Frame>
      );
    }
    case 'ended': {
      const owned = state.result.ownedSeatIds.length;
      const text =
        owned > 0 ? t(words.ownedOf, { count: owned, event }) : t(words.notOwned, { event, problem: problem.title });
      return (
        <Frame text={text} tone={owned > 0 ? 'good' : 'problem'}>
          <Link href={owned > 0 ? `/tickets/${state.id}` : checkout}>
            {t(owned > 0 ? words.seeTickets : words.seeWhy)}
          </Link>
          <button
            type="button"
            className="icon-button"
            aria-label={t(words.close)}
            onClick={() => {
              onClose();
              if (owned > 0) reset();
            }}
          >
            <Icon name="close" size={18} />
          </button>
        </Frame>
      );
    }
    default: {
      const isHolding = state.phase === 'holding' || state.phase === 'carting';
      return (
        <Frame text={t(isHolding ? words.holdingFor : words.payingFor, { event })}>
          <span className="spinner" />
          <Link href={checkout}>{t(words.watch)}</Link>
        </Frame>
      );
    }
  }
}

interface FrameProps {
  readonly text: string;
  readonly tone?: 'good' | 'problem';
  readonly children: ReactNode;
}

function Frame({ text, tone, children }: FrameProps) {
  const t = useWords();
  return (
    <aside className="hold-bar" aria-label={t(words.onHold)} data-tone={tone}>
      <span>{text}</span>
      {children}
    </aside>
  );
}
