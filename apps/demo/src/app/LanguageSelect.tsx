import { LANGUAGES, isLanguageCode } from '../i18n/languages.ts';
import { useLanguage } from '../i18n/LanguageProvider.tsx';
import { useWords } from '../i18n/useWords.tsx';
import { shellWords } from './messages.ts';

/** Switches the language of the page at once. */
export function LanguageSelect() {
  const t = useWords();
  const { code, choose } = useLanguage();
  return (
    <select
      className="language-select"
      aria-label={t(shellWords.language)}
      value={code}
      onChange={({ target }) => {
        if (isLanguageCode(target.value)) void choose(target.value);
      }}
    >
      {Object.entries(LANGUAGES).map(([one, { name, tag }]) => (
        <option key={one} value={one} lang={tag}>
          {name}
        </option>
      ))}
    </select>
  );
}
