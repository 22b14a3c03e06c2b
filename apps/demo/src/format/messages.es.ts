import type { Translation } from '../i18n/words.ts';
import type { formatWords } from './messages.ts';

export const formatEs: Translation<typeof formatWords> = {
  yourTime: '{date} ({zone}, su hora)',
  venueTime: '{date} ({zone}, hora local del recinto)',
  seat: 'Sector {section}, fila {row}, asiento {seat}',
  seatWithoutPlace: 'Asiento {id}',
};
