import type { Translation } from '../../i18n/words.ts';
import type { eventWords } from './messages.ts';

export const eventAr: Translation<typeof eventWords> = {
  allEvents: 'كل الفعاليات',
  reading: 'جارٍ قراءة خريطة المقاعد…',
  seats: 'المقاعد',
  price: 'سعر المقعد',
  anyPrice: 'أي سعر',
  upTo: 'حتى {price}',
  view: 'العرض',
  map: 'خريطة',
  list: 'قائمة',
  fullScreen: 'ملء الشاشة',
  leaveFullScreen: 'عودة إلى الصفحة',
  party: 'المجموعة',
  find: 'اعثر على أفضل المقاعد معًا',
  findNow: 'ابحث',
  fewer: 'مقعد أقل',
  more: 'مقعد أكثر',
  highest: 'أعلى سعر',
  none: 'لم تبقَ مقاعد كهذه ({count}). جرّب عددًا أقل أو سعرًا آخر.',
  found: 'وُجدت المقاعد واختيرت ({count}).',
  viewOf: 'المشهد من مقعدك',
};
