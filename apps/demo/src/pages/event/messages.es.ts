import type { Translation } from '../../i18n/words.ts';
import type { eventWords } from './messages.ts';

export const eventEs: Translation<typeof eventWords> = {
  allEvents: 'Todos los eventos',
  reading: 'Leyendo el plano…',
  seats: 'Asientos',
  price: 'Precio de un asiento',
  anyPrice: 'Todo precio',
  upTo: 'Hasta {price}',
  view: 'Vista',
  map: 'Plano',
  list: 'Lista',
  fullScreen: 'Pantalla completa',
  leaveFullScreen: 'Volver a la página',
  party: 'Grupo',
  find: 'Encontrar los mejores asientos juntos',
  findNow: 'Buscar',
  fewer: 'Un asiento menos',
  more: 'Un asiento más',
  highest: 'Precio máximo',
  none: 'No quedan {count} asientos así. Pruebe con menos, o con otro precio.',
  found: '{count, plural, one {# asiento encontrado y elegido} other {# asientos encontrados y elegidos}}.',
  viewOf: 'Vista desde su asiento',
};
