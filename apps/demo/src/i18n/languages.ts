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

const PARAMETER = 'lang';

/** The language of an address: `?lang=es`. */
export const askedLanguage = (query: string): LanguageCode | null => {
  const asked = new URLSearchParams(query).get(PARAMETER);
  return isLanguageCode(asked) ? asked : null;
};

/** The same address without one: what somebody chooses on the page comes before it. */
export function withoutLanguage(address: string): string {
  const url = new URL(address);
  url.searchParams.delete(PARAMETER);
  return url.href;
}

/** The language of the address, else the one chosen before, else the first of the browser's that there is. */
export function chooseLanguage(query: string, stored: string | null, preferred: readonly string[]): LanguageCode {
  const asked = askedLanguage(query);
  if (asked) return asked;
  if (isLanguageCode(stored)) return stored;
  return preferred.map((tag) => tag.split('-')[0]).find(isLanguageCode) ?? 'en';
}
