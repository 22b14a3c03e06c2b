import { words } from '../i18n/words.ts';

export const formatWords = words('format', {
  yourTime: '{date} ({zone}, your time)',
  venueTime: '{date} ({zone}, local time of the venue)',
  seat: 'Section {section}, row {row}, seat {seat}',
  seatWithoutPlace: 'Seat {id}',
});
