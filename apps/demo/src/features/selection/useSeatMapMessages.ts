import { english, type SeatMapMessages } from '@speckit/seat-map';
import { spanish } from '@speckit/seat-map/es';
import { LANGUAGES, type LanguageCode } from '../../i18n/languages.ts';
import { useLanguage } from '../../i18n/LanguageProvider.tsx';
import { arabic } from './arabic.ts';

const inLocale = (code: LanguageCode, words: SeatMapMessages): SeatMapMessages => ({
  ...words,
  locale: LANGUAGES[code].tag,
});

const WORDS: Readonly<Record<LanguageCode, SeatMapMessages>> = {
  en: inLocale('en', english),
  es: inLocale('es', spanish),
  ar: inLocale('ar', arabic),
};

/** Every word of the seat map in the language of the page; the same object until that changes. */
export function useSeatMapMessages(): SeatMapMessages {
  return WORDS[useLanguage().code];
}
