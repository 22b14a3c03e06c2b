import type { Translation } from '../../i18n/words.ts';
import type { backendWords } from './messages.ts';

export const backendEs: Translation<typeof backendWords> = {
  backend: 'Plataforma',
  worker: 'En esta página',
  server: 'Emulador',
  live: 'Real',
};
