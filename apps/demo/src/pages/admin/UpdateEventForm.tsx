import { useUpdateEvent } from '@speckit/react-hooks/admin';
import { updateEvent, type EventSummary } from '@speckit/sdk';
import { formSchema } from '@speckit/sdk/forms';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useWords } from '../../i18n/useWords.tsx';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Field } from '../../ui/Field.tsx';
import { adminWords as words } from './messages.ts';
import { NO_REFUSAL, refusalOf } from './refusal.ts';
import { RefusalNotice } from './RefusalNotice.tsx';
import { useParametersResolver } from './useParametersResolver.ts';

const schema = formSchema(updateEvent);

interface Typed {
  readonly name: string;
  readonly description: string;
  readonly maxCapacity: string;
}

/** The three facts that the platform lets one change. */
export function UpdateEventForm({ event }: { readonly event: EventSummary }) {
  const { id: eventId, name, description = '', maxCapacity = 0 } = event;
  const t = useWords();
  const announce = useAnnounce();
  const update = useUpdateEvent();
  const [refusal, setRefusal] = useState(NO_REFUSAL);
  const parametersOf = (typed: Typed) => ({ ...typed, eventId, maxCapacity: Number(typed.maxCapacity) });
  const resolver = useParametersResolver(schema, parametersOf);
  const { register, handleSubmit, formState } = useForm<Typed>({
    values: { name, description, maxCapacity: String(maxCapacity) },
    resolver,
  });
  const { errors } = formState;

  const submit = handleSubmit(async (typed) => {
    setRefusal(NO_REFUSAL);
    try {
      await update.mutateAsync(parametersOf(typed));
      announce(t(words.saved), { isShown: true });
    } catch (error) {
      setRefusal(refusalOf(error));
    }
  });
  return (
    <form className="admin__form" noValidate aria-labelledby="admin-details" onSubmit={(given) => void submit(given)}>
      <h2 id="admin-details">{t(words.details)}</h2>
      <div className="admin__fields">
        <Field label={t(words.name)} error={errors.name?.message} {...register('name')} />
        <Field label={t(words.description)} error={errors.description?.message} {...register('description')} />
        <Field
          label={t(words.capacity)}
          type="number"
          min="1"
          error={errors.maxCapacity?.message}
          {...register('maxCapacity')}
        />
      </div>
      <RefusalNotice refusal={refusal} />
      <button type="submit" className="button" aria-disabled={update.isPending}>
        {t(update.isPending ? words.oneMoment : words.save)}
      </button>
    </form>
  );
}
