/** A language of the shop. */
export interface Language {
  /** BCP 47, for `lang` and `Intl`. */
  readonly tag: string;
  /** In the language itself. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
}

export const LANGUAGES = {
  en: { tag: 'en-GB', name: 'English', direction: 'ltr' },
  es: { tag: 'es', name: 'Español', direction: 'ltr' },
  ar: { tag: 'ar-u-nu-latn', name: 'العربية', direction: 'rtl' },
} as const satisfies Readonly<Record<string, Language>>;

export type LanguageCode = keyof typeof LANGUAGES;

/** The texts of a language by message id. English has its own with each feature. */
export type Catalogue = Readonly<Record<string, string>>;

export type CatalogueLoaders = Readonly<Record<Exclude<LanguageCode, 'en'>, () => Promise<Catalogue>>>;

export const isLanguageCode = (text: string | null | undefined): text is LanguageCode =>
  typeof text === 'string' && Object.hasOwn(LANGUAGES, text);

/** The language of the address (`?lang=es`), else the one chosen before, else the first of the browser's that there is. */
export function chooseLanguage(query: string, stored: string | null, preferred: readonly string[]): LanguageCode {
  const asked = new URLSearchParams(query).get('lang');
  if (isLanguageCode(asked)) return asked;
  if (isLanguageCode(stored)) return stored;
  return preferred.map((tag) => tag.split('-')[0]).find(isLanguageCode) ?? 'en';
}
