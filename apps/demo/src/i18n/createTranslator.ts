import { type I18n, setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { LANGUAGES, type Catalogue, type LanguageCode } from './languages.ts';

/**
 * A Lingui instance for one language; messages that the catalogue lacks are English. A built page has its catalogues compiled
 * (`compileMessages.ts`); elsewhere they are compiled here, once each.
 */
export function createTranslator(code: LanguageCode, catalogue: Catalogue): I18n {
  const i18n = setupI18n();
  if (!import.meta.env.PROD) i18n.setMessagesCompiler(compileOnce());
  i18n.loadAndActivate({ locale: code, locales: [LANGUAGES[code].tag], messages: { ...catalogue } });
  return i18n;
}

function compileOnce() {
  const compiled = new Map<string, ReturnType<typeof compileMessage>>();
  return (message: string) => {
    const known = compiled.get(message) ?? compileMessage(message);
    compiled.set(message, known);
    return known;
  };
}
