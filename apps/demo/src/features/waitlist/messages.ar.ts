import type { Translation } from '../../i18n/words.ts';
import type { waitlistWords } from './messages.ts';

export const waitlistAr: Translation<typeof waitlistWords> = {
  soldOut: 'نفدت التذاكر',
  allTaken: 'كل المقاعد مبيعة أو محجوزة',
  soldOutText: 'تعود المقاعد عندما يفشل دفع. اترك عنوانك فتكتب إليك المنصة، بحسب ترتيب الوصول.',
  allTakenText: 'المقاعد المحجوزة التي لا تُدفع تعود وحدها: أبقِ هذه الصفحة مفتوحة، أو اترك عنوانك.',
  email: 'البريد الإلكتروني',
  join: 'انضم إلى قائمة الانتظار',
  joining: 'جارٍ الانضمام…',
  joined: 'أنت في القائمة',
  joinedText: 'كان رقمك {position} عند انضمامك. تكتب المنصة إلى {email} حالما يعود مقعد.',
  joinedNoPlace: 'مكانك محفوظ. تكتب المنصة إلى {email} حالما يعود مقعد.',
  waiting: '{count, plural, =0 {لا أحد ينتظر الآن.} other {المنتظرون لهذه الفعالية: #.}}',
  noLeave: 'لا تتيح المنصة مغادرة القائمة: تجاهل رسالتها إن لم تعد تريد مقعدًا.',
  otherAddress: 'انضم بعنوان آخر',
};
