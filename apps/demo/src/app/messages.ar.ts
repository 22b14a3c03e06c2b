import type { Translation } from '../i18n/words.ts';
import type { shellWords } from './messages.ts';

export const shellAr: Translation<typeof shellWords> = {
  skip: 'انتقل إلى المحتوى',
  home: 'Parterre، الصفحة الرئيسية',
  main: 'الرئيسية',
  events: 'الفعاليات',
  tickets: 'تذاكري',
  footer: 'Parterre عرض توضيحي لحزمة SpecKit Ticketing. لا يُحصَّل هنا أي مبلغ.',
  themeSystem: 'المظهر: كما في النظام. التبديل إلى الفاتح',
  themeLight: 'المظهر: فاتح. التبديل إلى الداكن',
  themeDark: 'المظهر: داكن. التبديل إلى مظهر النظام',
  language: 'اللغة',
  notFound: 'هذه الصفحة غير موجودة',
  notFoundText: 'قد يكون العنوان مكتوبًا خطأً أو نُقلت الصفحة.',
  allEvents: 'عرض كل الفعاليات',
  loading: 'جارٍ تحميل الصفحة…',
  noWorker:
    'هذا المتصفح لا يشغّل هنا عامل خدمة، لذلك تُسأل المنصة المحاكاة مباشرة: كل شيء يعمل، لكن لوحة الشبكة لا تعرض الطلبات.',
  noStorage:
    'هذا المتصفح لا يحفظ شيئًا لهذه الصفحة. يمكنك الشراء، لكن إعادة التحميل تُنسي المقاعد والتذاكر: اطبعها أو احفظها.',
  understood: 'حسنًا',
};
