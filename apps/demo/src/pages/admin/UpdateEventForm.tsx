import { useUpdateEvent } from '@speckit/react-hooks/admin';
import type { EventSummary } from '@speckit/sdk';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useWords } from '../../i18n/useWords.tsx';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Field } from '../../ui/Field.tsx';
import { adminWords as words } from './messages.ts';
import { NO_REFUSAL, refusalOf } from './refusal.ts';
import { RefusalNotice } from './RefusalNotice.tsx';
import { useFieldProblem } from './useFieldProblem.ts';

/** The three facts that the platform lets one change. */
export function UpdateEventForm({ event }: { readonly event: EventSummary }) {
  const { id: eventId, name, description = '', maxCapacity = 0 } = event;
  const t = useWords();
  const announce = useAnnounce();
  const update = useUpdateEvent();
  const [refusal, setRefusal] = useState(NO_REFUSAL);
  const fieldProblem = useFieldProblem(refusal);
  const { register, handleSubmit, formState } = useForm({
    values: { name, description, maxCapacity: String(maxCapacity) },
  });
  const { errors } = formState;
  const needed = { required: t(words.required) };

  const submit = handleSubmit(async (said) => {
    setRefusal(NO_REFUSAL);
    try {
      await update.mutateAsync({ ...said, eventId, maxCapacity: Number(said.maxCapacity) });
      announce(t(words.saved), { isShown: true });
    } catch (error) {
      setRefusal(refusalOf(error));
    }
  });
  return (
    <form className="admin__form" noValidate aria-labelledby="admin-details" onSubmit={(given) => void submit(given)}>
      <h2 id="admin-details">{t(words.details)}</h2>
      <div className="admin__fields">
        <Field
          label={t(words.name)}
          error={errors.name?.message ?? fieldProblem('name')}
          {...register('name', needed)}
        />
        <Field
          label={t(words.description)}
          error={errors.description?.message ?? fieldProblem('description')}
          {...register('description', needed)}
        />
        <Field
          label={t(words.capacity)}
          type="number"
          min="1"
          error={errors.maxCapacity?.message ?? fieldProblem('maxCapacity')}
          {...register('maxCapacity', needed)}
        />
      </div>
      <RefusalNotice refusal={refusal} />
      <button type="submit" className="button" aria-disabled={update.isPending}>
        {t(update.isPending ? words.oneMoment : words.save)}
      </button>
    </form>
  );
}
