import type { Translation } from '../i18n/words.ts';
import type { uiWords } from './messages.ts';

export const uiAr: Translation<typeof uiWords> = {
  close: 'إغلاق',
};
