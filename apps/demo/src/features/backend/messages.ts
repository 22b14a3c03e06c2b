import { words } from '../../i18n/words.ts';

export const backendWords = words('backend', {
  backend: 'Backend',
  worker: 'In this page',
  server: 'Emulator',
  live: 'Live',
});
