import { words } from '../../i18n/words.ts';

export const basketWords = words('basket', {
  basket: 'Basket',
  yourSeats: 'Your seats',
  seats: 'Seats',
  total: 'Total',
  remove: 'Remove {seat}',
  empty:
    'Choose the seats you like on the map, up to {max}. They wait here until you hold them; somebody else may take them before.',
  hold: 'Hold {count, plural, one {# seat} other {# seats}}',
  holdMore: 'Hold {count, plural, one {# more seat} other {# more seats}}',
  continue: 'Continue',
  continueHint:
    'Continue asks for your details first, without a clock. Holding takes the seats for you at once, and the clock starts.',
  notHeldYet: 'Not held yet',
  toCheckout: 'Go to checkout',
  giveUp: 'Give these seats up',
  giveUpHint:
    'The platform can give up the whole order only, not a single seat. Given up, the seats go back on sale when the hold ends, at about {time} (your clock).',
  giveUpSure: 'Give up {count, plural, one {this seat} other {all # seats}}?',
  giveUpText: 'Somebody else can take them when the hold ends. This cannot be undone.',
  giveUpYes: 'Yes, give up',
  keep: 'Keep them',
  otherEvent: 'You hold seats for {event}',
  otherEventText: 'Pay for them or give them up, then you can hold seats here.',
  owned: 'These seats are yours',
  seeTickets: 'See your tickets',
  chooseMore: 'Choose more seats',
  lostOne: 'That seat was just taken',
  lostSeveral: 'Some seats were just taken',
  lostText: '{seats} went to another buyer.',
  takeInstead: 'Take {seats} instead',
  noThanks: 'No, thanks',
  allRight: 'All right',
  justTaken: 'Just taken by another buyer: {seats}.',
  notAdded: 'Your choice was not held',
  notAddedText:
    'Another tab of yours is busy with this purchase, and these could not be added to it: {seats}. They are still chosen here: hold them when the purchase is done.',
  bar: '{count, plural, one {# seat} other {# seats}}, {price}',
  barHeld: '{count, plural, one {# seat} other {# seats}} held',
  barEmpty: 'Choose on the map, or',
  findBest: 'Find best seats',
});
