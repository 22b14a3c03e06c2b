import type { UseFormRegister } from 'react-hook-form';
import { useWords } from '../../i18n/useWords.tsx';
import { Field } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { adminWords as words } from './messages.ts';

export interface SectionsForm {
  sections: { sectionCode: string; rows: number; seatsPerRow: number; priceMultiplier: number }[];
}

interface SectionRowProps {
  readonly index: number;
  readonly code: string;
  readonly register: UseFormRegister<SectionsForm>;
  /** By the path that the sdk names: `sectionConfigurations.0.rows`. */
  readonly problemAt: (path: string) => string | undefined;
  /** Undefined for the last one that is left. */
  readonly onRemove: (() => void) | undefined;
}

/** The four facts of one section. */
export function SectionRow({ index, code, register, problemAt, onRemove }: SectionRowProps) {
  const t = useWords();
  const problemOf = (name: keyof SectionsForm['sections'][number]) =>
    problemAt(`sectionConfigurations.${index}.${name}`);
  const asNumber = { valueAsNumber: true } as const;
  return (
    <fieldset className="planner__section">
      <legend className="visually-hidden">{`${t(words.section)} ${code || index + 1}`}</legend>
      <Field label={t(words.section)} error={problemOf('sectionCode')} {...register(`sections.${index}.sectionCode`)} />
      <Field
        label={t(words.rows)}
        type="number"
        min="1"
        max="500"
        error={problemOf('rows')}
        {...register(`sections.${index}.rows`, asNumber)}
      />
      <Field
        label={t(words.seatsPerRow)}
        type="number"
        min="1"
        max="500"
        error={problemOf('seatsPerRow')}
        {...register(`sections.${index}.seatsPerRow`, asNumber)}
      />
      <Field
        label={t(words.multiplier)}
        type="number"
        min="0.01"
        step="0.01"
        error={problemOf('priceMultiplier')}
        {...register(`sections.${index}.priceMultiplier`, asNumber)}
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
