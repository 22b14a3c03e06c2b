import type { Catalogue } from '../../i18n/languages.ts';
import { translated } from '../../i18n/words.ts';
import { problemWords } from '../../features/problems/messages.ts';
import { problemAr } from '../../features/problems/messages.ar.ts';
import { purchaseWords } from '../../features/purchase/messages.ts';
import { purchaseAr } from '../../features/purchase/messages.ar.ts';
import { basketWords } from '../../features/basket/messages.ts';
import { basketAr } from '../../features/basket/messages.ar.ts';
import { waitlistWords } from '../../features/waitlist/messages.ts';
import { waitlistAr } from '../../features/waitlist/messages.ar.ts';
import { ticketWords } from '../../features/tickets/messages.ts';
import { ticketAr } from '../../features/tickets/messages.ar.ts';
import { eventWords } from '../../pages/event/messages.ts';
import { eventAr } from '../../pages/event/messages.ar.ts';
import { eventsWords } from '../../pages/events/messages.ts';
import { eventsAr } from '../../pages/events/messages.ar.ts';
import { checkoutWords } from '../../pages/checkout/messages.ts';
import { checkoutAr } from '../../pages/checkout/messages.ar.ts';
import { uiWords } from '../../ui/messages.ts';
import { uiAr } from '../../ui/messages.ar.ts';
import { adminWords } from '../../pages/admin/messages.ts';
import { adminAr } from '../../pages/admin/messages.ar.ts';
import { shellWords } from '../messages.ts';
import { shellAr } from '../messages.ar.ts';
import { formatWords } from '../../format/messages.ts';
import { formatAr } from '../../format/messages.ar.ts';
import { accountWords } from '../../features/account/messages.ts';
import { accountAr } from '../../features/account/messages.ar.ts';
import { backstageWords } from '../../features/backstage/messages.ts';
import { backstageAr } from '../../features/backstage/messages.ar.ts';
import { backendWords } from '../../features/backend/messages.ts';
import { backendAr } from '../../features/backend/messages.ar.ts';

export const catalogue: Catalogue = {
  ...translated(problemWords, problemAr),
  ...translated(purchaseWords, purchaseAr),
  ...translated(basketWords, basketAr),
  ...translated(waitlistWords, waitlistAr),
  ...translated(ticketWords, ticketAr),
  ...translated(eventWords, eventAr),
  ...translated(eventsWords, eventsAr),
  ...translated(checkoutWords, checkoutAr),
  ...translated(uiWords, uiAr),
  ...translated(shellWords, shellAr),
  ...translated(formatWords, formatAr),
  ...translated(accountWords, accountAr),
  ...translated(backendWords, backendAr),
  ...translated(backstageWords, backstageAr),
  ...translated(adminWords, adminAr),
};
