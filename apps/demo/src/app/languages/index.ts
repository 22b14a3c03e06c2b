import type { Catalogue, CatalogueLoaders, LanguageCode } from '../../i18n/languages.ts';

/** One file for each language but English; what it lacks is English. */
export const catalogues: CatalogueLoaders = {
  es: async () => (await import('./es.ts')).catalogue,
  ar: async () => (await import('./ar.ts')).catalogue,
};

/** The texts of a language. When they cannot be loaded the page opens in English. */
export async function loadLanguage(code: LanguageCode): Promise<{ code: LanguageCode; catalogue: Catalogue }> {
  if (code === 'en') return { code, catalogue: {} };
  try {
    return { code, catalogue: await catalogues[code]() };
  } catch {
    return { code: 'en', catalogue: {} };
  }
}
