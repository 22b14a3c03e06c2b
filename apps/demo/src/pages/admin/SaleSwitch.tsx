import { useDeactivateEvent, useReactivateEvent } from '@speckit/react-hooks/admin';
import { useState } from 'react';
import { useWords } from '../../i18n/useWords.tsx';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { useOffSale, type KnownEvent } from './knownEvents.ts';
import { adminWords as words } from './messages.ts';
import { NO_REFUSAL, refusalOf } from './refusal.ts';
import { RefusalNotice } from './RefusalNotice.tsx';

interface SaleSwitchProps {
  readonly event: KnownEvent;
  readonly isActive: boolean;
}

/** Takes an event off sale, and puts it back. The platform refuses while somebody holds a seat. */
export function SaleSwitch({ event, isActive }: SaleSwitchProps) {
  const t = useWords();
  const announce = useAnnounce();
  const deactivate = useDeactivateEvent();
  const reactivate = useReactivateEvent();
  const { remember, forget } = useOffSale();
  const [refusal, setRefusal] = useState(NO_REFUSAL);
  const change = isActive ? deactivate : reactivate;

  const press = async () => {
    setRefusal(NO_REFUSAL);
    try {
      await change.mutateAsync({ eventId: event.id });
      if (isActive) remember(event);
      else forget(event.id);
      announce(t(isActive ? words.isOff : words.isOn, { name: event.name }), { isShown: true });
    } catch (error) {
      setRefusal(refusalOf(error));
    }
  };
  return (
    <section className="admin__form" aria-labelledby="admin-sale">
      <h2 id="admin-sale">{t(isActive ? words.onSale : words.offSale)}</h2>
      <RefusalNotice refusal={refusal} />
      <button type="button" className="button" aria-disabled={change.isPending} onClick={() => void press()}>
        {t(change.isPending ? words.oneMoment : isActive ? words.takeOff : words.putOn)}
      </button>
    </section>
  );
}
