import type { FormSchema } from '@speckit/sdk/forms';
import { get, set, type FieldErrors, type FieldValues, type Resolver } from 'react-hook-form';
import { useWords } from '../../i18n/useWords.tsx';
import { adminWords as words } from './messages.ts';

/** What the sdk asks of each field, in the language of the page. Others are texts. */
const WORDS = new Map<string | number | undefined, keyof typeof words>([
  ['eventDate', 'wrongDate'],
  ['maxCapacity', 'wrongCount'],
  ['rows', 'wrongCount'],
  ['seatsPerRow', 'wrongCount'],
  ['basePrice', 'wrongPrice'],
  ['priceMultiplier', 'wrongPrice'],
]);

/**
 * Checks a form by the sdk's schema of what it sends: before that, and field by field. `toParameters` makes of what was typed what
 * is sent; the fields of both have the same names.
 */
export function useParametersResolver<Values extends FieldValues, Parameters>(
  schema: FormSchema<Parameters>,
  toParameters: (values: Values) => unknown,
): Resolver<Values> {
  const t = useWords();
  return (values) => {
    const { issues } = schema['~standard'].validate(toParameters(values));
    if (!issues) return { values, errors: {} };
    const errors: FieldErrors<Values> = {};
    for (const { path } of issues) {
      const typed: unknown = get(values, path.join('.'));
      const isEmpty = Number.isNaN(typed) || String(typed).trim() === '';
      const message = t(words[isEmpty ? 'required' : (WORDS.get(path.at(-1)) ?? 'wrongText')]);
      set(errors, path.join('.'), { type: 'validate', message });
    }
    return { values: {}, errors };
  };
}
