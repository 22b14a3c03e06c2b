import { accountWords } from '../../features/account/messages.ts';
import * as account from '../../features/account/messages.es.ts';
import { backendWords } from '../../features/backend/messages.ts';
import * as backend from '../../features/backend/messages.es.ts';
import { formatWords } from '../../format/messages.ts';
import * as format from '../../format/messages.es.ts';
import { translated } from '../../i18n/words.ts';
import type { Catalogue } from '../../i18n/languages.ts';
import { adminWords } from '../../pages/admin/messages.ts';
import { adminEs } from '../../pages/admin/messages.es.ts';
import { shellWords } from '../messages.ts';
import * as shell from '../messages.es.ts';

export const catalogue: Catalogue = {
  ...translated(shellWords, shell.shellEs),
  ...translated(formatWords, format.formatEs),
  ...translated(accountWords, account.accountEs),
  ...translated(backendWords, backend.backendEs),
  ...translated(adminWords, adminEs),
};
