import { type I18n, setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { LANGUAGES, type Catalogue, type LanguageCode } from './languages.ts';

/** A Lingui instance for one language; messages that the catalogue lacks are English. Messages are compiled once each. */
export function createTranslator(code: LanguageCode, catalogue: Catalogue): I18n {
  const compiled = new Map<string, ReturnType<typeof compileMessage>>();
  const i18n = setupI18n();
  i18n.setMessagesCompiler((message) => {
    const known = compiled.get(message) ?? compileMessage(message);
    compiled.set(message, known);
    return known;
  });
  i18n.loadAndActivate({ locale: code, locales: [LANGUAGES[code].tag], messages: { ...catalogue } });
  return i18n;
}
