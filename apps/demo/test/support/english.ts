import { createTranslator } from '../../src/i18n/createTranslator.ts';
import type { Translate } from '../../src/i18n/useWords.tsx';

const i18n = createTranslator('en', {});

/** The English texts, as a page shows them. */
export const english: Translate = (word, values) => i18n._({ ...word, values: { ...values } });
