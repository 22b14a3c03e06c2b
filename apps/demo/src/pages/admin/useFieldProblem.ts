import { useWords } from '../../i18n/useWords.tsx';
import { adminWords as words } from './messages.ts';
import type { Refusal } from './refusal.ts';

/** What the sdk asks of each field, in the language of the page. Others are texts. */
const WORDS = new Map<string | undefined, keyof typeof words>([
  ['email', 'wrongEmail'],
  ['eventDate', 'wrongDate'],
  ['maxCapacity', 'wrongCount'],
  ['rows', 'wrongCount'],
  ['seatsPerRow', 'wrongCount'],
  ['basePrice', 'wrongPrice'],
  ['priceMultiplier', 'wrongPrice'],
]);

/** What is wrong with a field, by the path that the sdk names, such as `sectionConfigurations.0.rows`; undefined: nothing. */
export function useFieldProblem({ fields }: Refusal): (path: string) => string | undefined {
  const t = useWords();
  return (path) =>
    fields[path] === undefined ? undefined : t(words[WORDS.get(path.split('.').at(-1)) ?? 'wrongText']);
}
