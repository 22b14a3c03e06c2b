import { words } from '../../i18n/words.ts';

export const waitlistWords = words('waitlist', {
  soldOut: 'Sold out',
  allTaken: 'Every seat is taken or held',
  soldOutText:
    'Seats come back when a payment falls through. Leave your address and the platform writes to you, first come, first served.',
  allTakenText: 'Held seats that are not paid for come back on their own: keep this page open, or leave your address.',
  email: 'E-mail',
  join: 'Join the waitlist',
  joining: 'Joining…',
  joined: 'You are on the list',
  joinedText:
    'You were number {position} when you joined. The platform writes to {email} as soon as a seat comes back.',
  joinedNoPlace: 'Your place is kept. The platform writes to {email} as soon as a seat comes back.',
  waiting:
    '{count, plural, =0 {Nobody waits right now.} one {# person waits for this event.} other {# people wait for this event.}}',
  noLeave: 'The platform has no way to leave the list: pass over its mail if you no longer want a seat.',
  otherAddress: 'Join with another address',
});
