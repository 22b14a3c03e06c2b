import { useGenerateSeats } from '@speckit/react-hooks/admin';
import { generateSeats, type SectionConfiguration } from '@speckit/sdk';
import { formSchema } from '@speckit/sdk/forms';
import { SeatMap } from '@speckit/seat-map';
import '@speckit/seat-map/style.css';
import { useDeferredValue, useMemo, useState } from 'react';
import { useFieldArray, useForm, useWatch } from 'react-hook-form';
import { useSeatMapMessages } from '../../features/selection/useSeatMapMessages.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useWords } from '../../i18n/useWords.tsx';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { adminWords as words } from './messages.ts';
import { planSeats, seatCount } from './planSeats.ts';
import { NO_REFUSAL, refusalOf } from './refusal.ts';
import { RefusalNotice } from './RefusalNotice.tsx';
import { SectionRow, type SectionsForm } from './SectionRow.tsx';
import { useParametersResolver } from './useParametersResolver.ts';

interface SectionPlannerProps {
  readonly eventId: string;
  readonly basePrice: number;
  readonly maxCapacity: number;
  readonly totalSeats: number;
}

const NEXT_SECTION = { sectionCode: '', rows: 10, seatsPerRow: 20, priceMultiplier: 1 };
const FIRST_SECTION = { ...NEXT_SECTION, sectionCode: 'STALLS', rows: 5 };

const schema = formSchema(generateSeats);

/** Sections of seats to make, beside the map that they would give: nothing is sent before the button is pressed. */
export function SectionPlanner({ eventId, basePrice, maxCapacity, totalSeats }: SectionPlannerProps) {
  const t = useWords();
  const format = useFormat();
  const announce = useAnnounce();
  const messages = useSeatMapMessages();
  const generate = useGenerateSeats();
  const [refusal, setRefusal] = useState(NO_REFUSAL);
  const resolver = useParametersResolver(schema, (typed: SectionsForm) => ({ ...typed, eventId }));
  const { control, register, handleSubmit, reset, formState } = useForm<SectionsForm>({
    defaultValues: { sectionConfigurations: [FIRST_SECTION] },
    resolver,
  });
  const { errors } = formState;
  const { fields, append, remove } = useFieldArray({ control, name: 'sectionConfigurations' });
  const sections = useWatch({ control, name: 'sectionConfigurations' });
  // As text, since the form gives another array each time: a deferred value that is never the same is never done.
  const planned = useDeferredValue(JSON.stringify(sections));
  const seats = useMemo(
    () => planSeats(JSON.parse(planned) as readonly SectionConfiguration[], basePrice),
    [planned, basePrice],
  );
  const count = seatCount(sections);
  const cheapest = Math.min(...seats.map(({ price }) => price));

  const submit = handleSubmit(async (typed) => {
    setRefusal(NO_REFUSAL);
    try {
      const { totalSeatsGenerated } = await generate.mutateAsync({ ...typed, eventId });
      announce(t(words.generated, { count: totalSeatsGenerated }), { isShown: true });
      reset({ sectionConfigurations: [NEXT_SECTION] });
    } catch (error) {
      setRefusal(refusalOf(error));
    }
  });
  return (
    <form
      className="admin__form planner"
      noValidate
      aria-labelledby="admin-seats"
      onSubmit={(event) => void submit(event)}
    >
      <div className="planner__sections">
        <h2 id="admin-seats">{t(words.seats)}</h2>
        <p>{t(words.seatsNow, { count: format.number(totalSeats) })}</p>
        {fields.map(({ id }, index) => (
          <SectionRow
            key={id}
            index={index}
            register={register}
            code={sections[index]?.sectionCode ?? ''}
            errors={errors}
            onRemove={fields.length > 1 ? () => remove(index) : undefined}
          />
        ))}
        <button type="button" className="button button--small" onClick={() => append(NEXT_SECTION)}>
          <Icon name="plus" size={16} />
          {t(words.addSection)}
        </button>
        {count + totalSeats > maxCapacity && (
          <p className="planner__warning">
            <Icon name="warning" size={16} />
            {t(words.overCapacity, { capacity: format.number(maxCapacity) })}
          </p>
        )}
        <RefusalNotice refusal={refusal} />
        <button type="submit" className="button button--primary" aria-disabled={generate.isPending || count === 0}>
          {t(generate.isPending ? words.oneMoment : words.generate, { count: format.number(count) })}
        </button>
      </div>
      <section className="planner__preview" aria-label={t(words.preview)}>
        {seats.length > 0 && (
          <>
            <div className="planner__map">
              <SeatMap seats={seats} format={format.seatPrice} messages={messages} maxSelected={0} />
            </div>
            <p>{t(words.previewNote, { count: format.number(seats.length), price: format.seatPrice(cheapest) })}</p>
          </>
        )}
      </section>
    </form>
  );
}
