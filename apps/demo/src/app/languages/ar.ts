import { accountWords } from '../../features/account/messages.ts';
import * as account from '../../features/account/messages.ar.ts';
import { backendWords } from '../../features/backend/messages.ts';
import * as backend from '../../features/backend/messages.ar.ts';
import { formatWords } from '../../format/messages.ts';
import * as format from '../../format/messages.ar.ts';
import { translated } from '../../i18n/words.ts';
import type { Catalogue } from '../../i18n/languages.ts';
import { adminWords } from '../../pages/admin/messages.ts';
import { adminAr } from '../../pages/admin/messages.ar.ts';
import { shellWords } from '../messages.ts';
import * as shell from '../messages.ar.ts';

export const catalogue: Catalogue = {
  ...translated(shellWords, shell.shellAr),
  ...translated(formatWords, format.formatAr),
  ...translated(accountWords, account.accountAr),
  ...translated(backendWords, backend.backendAr),
  ...translated(adminWords, adminAr),
};
