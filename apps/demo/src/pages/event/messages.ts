import { words } from '../../i18n/words.ts';

export const eventWords = words('event', {
  allEvents: 'All events',
  reading: 'Reading the seat map…',
  seats: 'Seats',
  price: 'Price of a seat',
  anyPrice: 'Any price',
  upTo: 'Up to {price}',
  view: 'View',
  map: 'Map',
  list: 'List',
  fullScreen: 'Full screen',
  leaveFullScreen: 'Back to the page',
  party: 'Party',
  find: 'Find the best seats together',
  findNow: 'Find',
  fewer: 'One seat fewer',
  more: 'One seat more',
  highest: 'Highest price',
  none: 'There are no {count} such seats left. Try fewer, or another price.',
  found: '{count, plural, one {# seat} other {# seats}} found and chosen.',
  viewOf: 'View from your seat',
});
