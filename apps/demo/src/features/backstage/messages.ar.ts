import type { Translation } from '../../i18n/words.ts';
import type { backstageWords } from './messages.ts';

export const backstageAr: Translation<typeof backstageWords> = {
  title: 'الكواليس',
  close: 'إغلاق الكواليس',
  higher: 'تكبير الكواليس',
  lower: 'تصغير الكواليس',
  secondScreen: 'شاشة ثانية',
  watching: 'تُعرض صفحة المتجر في علامة تبويب أخرى، اللهجة {dialect}.',
  looking: 'جارٍ البحث عن المتجر…',
  openShop:
    'افتح <link>المتجر</link> في علامة تبويب أو نافذة أخرى من هذا المتصفح وأبقِ كليهما ظاهرين: ما تفعله هناك يُرسم هنا.',
};
