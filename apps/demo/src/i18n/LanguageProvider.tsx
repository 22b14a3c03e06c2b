import { I18nProvider } from '@lingui/react';
import { createContext, useCallback, useContext, useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import { useStored } from '../lib/useStored.ts';
import { createTranslator } from './createTranslator.ts';
import {
  LANGUAGES,
  withoutLanguage,
  type Catalogue,
  type CatalogueLoaders,
  type Language,
  type LanguageCode,
} from './languages.ts';

interface LanguageChoice extends Language {
  readonly code: LanguageCode;
  /** Switches the page at once, when the texts are there; kept for later visits. */
  readonly choose: (code: LanguageCode) => Promise<void>;
}

const LanguageContext = createContext<LanguageChoice>({
  ...LANGUAGES.en,
  code: 'en',
  choose: () => Promise.resolve(),
});

export const LANGUAGE_KEY = 'parterre.language';

/** The language of the page and how to choose another. */
export const useLanguage = (): LanguageChoice => useContext(LanguageContext);

interface LanguageProviderProps {
  readonly initial: { readonly code: LanguageCode; readonly catalogue: Catalogue };
  readonly catalogues: CatalogueLoaders;
  readonly children: ReactNode;
}

/** Gives the texts of one language to everything below, and tells the document its language and direction. */
export function LanguageProvider({ initial, catalogues, children }: LanguageProviderProps) {
  const [{ code, catalogue }, setCurrent] = useState(initial);
  const [, store] = useStored('localStorage', LANGUAGE_KEY);
  const translator = useMemo(() => createTranslator(code, catalogue), [code, catalogue]);

  useLayoutEffect(() => {
    document.documentElement.lang = LANGUAGES[code].tag;
    document.documentElement.dir = LANGUAGES[code].direction;
  }, [code]);

  const choose = useCallback(
    async (next: LanguageCode) => {
      const texts = next === 'en' ? {} : await catalogues[next]();
      store(next);
      window.history.replaceState(window.history.state, '', withoutLanguage(window.location.href));
      setCurrent({ code: next, catalogue: texts });
    },
    [catalogues, store],
  );
  const value = useMemo(() => ({ ...LANGUAGES[code], code, choose }), [code, choose]);
  return (
    <LanguageContext value={value}>
      <I18nProvider i18n={translator}>{children}</I18nProvider>
    </LanguageContext>
  );
}
