import type { Translation } from '../../i18n/words.ts';
import type { backendWords } from './messages.ts';

export const backendAr: Translation<typeof backendWords> = {
  backend: 'المنصة',
  worker: 'داخل الصفحة',
  server: 'المحاكي',
  live: 'حقيقية',
};
