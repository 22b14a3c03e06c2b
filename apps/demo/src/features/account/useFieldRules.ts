import { isEmail } from '@speckit/sdk';
import { useWords } from '../../i18n/useWords.tsx';
import { accountWords as words } from './messages.ts';

/** What the sdk sends of a text: `CreateUserParameters`. */
const LONGEST_TEXT = 256;
/** The shop's own rule: the platform has none. */
const SHORTEST_PASSWORD = 8;

/** What forms ask of what people type, for `validate` of a field: true, or what is wrong, in the language of the page. */
export function useFieldRules() {
  const t = useWords();
  const short = (text: string) => text.length <= LONGEST_TEXT || t(words.tooLong, { count: LONGEST_TEXT });
  return {
    email: (text: string) => (isEmail(text.trim()) ? short(text.trim()) : t(words.emailProblem)),
    /** Of an account that is there: any. */
    password: (text: string) => (text === '' ? t(words.passwordProblem) : short(text)),
    newPassword: (text: string) =>
      text.length < SHORTEST_PASSWORD ? t(words.passwordShort, { count: SHORTEST_PASSWORD }) : short(text),
    name: (text: string) => (text.trim() === '' ? t(words.nameProblem) : short(text)),
  };
}
