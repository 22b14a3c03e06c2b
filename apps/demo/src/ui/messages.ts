import { words } from '../i18n/words.ts';

export const uiWords = words('ui', {
  close: 'Close',
});
