import type { Translation } from '../i18n/words.ts';
import type { formatWords } from './messages.ts';

export const formatAr: Translation<typeof formatWords> = {
  yourTime: '{date} ({zone}، توقيتك)',
  venueTime: '{date} ({zone}، التوقيت المحلي للمكان)',
  seat: 'القسم {section}، الصف {row}، المقعد {seat}',
  seatWithoutPlace: 'المقعد {id}',
};
