import type { Catalogue } from '../../i18n/languages.ts';
import { translated } from '../../i18n/words.ts';
import { problemWords } from '../../features/problems/messages.ts';
import { problemEs } from '../../features/problems/messages.es.ts';
import { purchaseWords } from '../../features/purchase/messages.ts';
import { purchaseEs } from '../../features/purchase/messages.es.ts';
import { basketWords } from '../../features/basket/messages.ts';
import { basketEs } from '../../features/basket/messages.es.ts';
import { waitlistWords } from '../../features/waitlist/messages.ts';
import { waitlistEs } from '../../features/waitlist/messages.es.ts';
import { ticketWords } from '../../features/tickets/messages.ts';
import { ticketEs } from '../../features/tickets/messages.es.ts';
import { eventWords } from '../../pages/event/messages.ts';
import { eventEs } from '../../pages/event/messages.es.ts';
import { eventsWords } from '../../pages/events/messages.ts';
import { eventsEs } from '../../pages/events/messages.es.ts';
import { checkoutWords } from '../../pages/checkout/messages.ts';
import { checkoutEs } from '../../pages/checkout/messages.es.ts';
import { uiWords } from '../../ui/messages.ts';
import { uiEs } from '../../ui/messages.es.ts';
import { adminWords } from '../../pages/admin/messages.ts';
import { adminEs } from '../../pages/admin/messages.es.ts';
import { shellWords } from '../messages.ts';
import { shellEs } from '../messages.es.ts';
import { formatWords } from '../../format/messages.ts';
import { formatEs } from '../../format/messages.es.ts';
import { accountWords } from '../../features/account/messages.ts';
import { accountEs } from '../../features/account/messages.es.ts';
import { backstageWords } from '../../features/backstage/messages.ts';
import { backstageEs } from '../../features/backstage/messages.es.ts';
import { backendWords } from '../../features/backend/messages.ts';
import { backendEs } from '../../features/backend/messages.es.ts';

export const catalogue: Catalogue = {
  ...translated(problemWords, problemEs),
  ...translated(purchaseWords, purchaseEs),
  ...translated(basketWords, basketEs),
  ...translated(waitlistWords, waitlistEs),
  ...translated(ticketWords, ticketEs),
  ...translated(eventWords, eventEs),
  ...translated(eventsWords, eventsEs),
  ...translated(checkoutWords, checkoutEs),
  ...translated(uiWords, uiEs),
  ...translated(shellWords, shellEs),
  ...translated(formatWords, formatEs),
  ...translated(accountWords, accountEs),
  ...translated(backendWords, backendEs),
  ...translated(backstageWords, backstageEs),
  ...translated(adminWords, adminEs),
};
