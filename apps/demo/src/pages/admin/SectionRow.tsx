import type { FieldErrors, UseFormRegister } from 'react-hook-form';
import { useWords } from '../../i18n/useWords.tsx';
import { Field } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { adminWords as words } from './messages.ts';

export interface SectionsForm {
  sectionConfigurations: { sectionCode: string; rows: number; seatsPerRow: number; priceMultiplier: number }[];
}

interface SectionRowProps {
  readonly index: number;
  readonly code: string;
  readonly register: UseFormRegister<SectionsForm>;
  readonly errors: FieldErrors<SectionsForm>;
  /** Undefined for the last one that is left. */
  readonly onRemove: (() => void) | undefined;
}

/** The four facts of one section. */
export function SectionRow({ index, code, register, errors, onRemove }: SectionRowProps) {
  const t = useWords();
  const problemOf = (name: keyof SectionsForm['sectionConfigurations'][number]) =>
    errors.sectionConfigurations?.[index]?.[name]?.message;
  const asNumber = { valueAsNumber: true } as const;
  return (
    <fieldset className="planner__section">
      <legend className="visually-hidden">{`${t(words.section)} ${code || index + 1}`}</legend>
      <Field
        label={t(words.section)}
        error={problemOf('sectionCode')}
        {...register(`sectionConfigurations.${index}.sectionCode`)}
      />
      <Field
        label={t(words.rows)}
        type="number"
        min="1"
        max="500"
        error={problemOf('rows')}
        {...register(`sectionConfigurations.${index}.rows`, asNumber)}
      />
      <Field
        label={t(words.seatsPerRow)}
        type="number"
        min="1"
        max="500"
        error={problemOf('seatsPerRow')}
        {...register(`sectionConfigurations.${index}.seatsPerRow`, asNumber)}
      />
      <Field
        label={t(words.multiplier)}
        type="number"
        min="0.01"
        step="0.01"
        error={problemOf('priceMultiplier')}
        {...register(`sectionConfigurations.${index}.priceMultiplier`, asNumber)}
      />
      {onRemove && (
        <button
          type="button"
          className="icon-button"
          aria-label={t(words.removeSection, { section: code || index + 1 })}
          onClick={onRemove}
        >
          <Icon name="trash" />
        </button>
      )}
    </fieldset>
  );
}
