import type { Translation } from '../i18n/words.ts';
import type { uiWords } from './messages.ts';

export const uiEs: Translation<typeof uiWords> = {
  close: 'Cerrar',
};
