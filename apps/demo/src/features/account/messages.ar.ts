import type { Translation } from '../../i18n/words.ts';
import type { accountWords } from './messages.ts';

export const accountAr: Translation<typeof accountWords> = {
  signIn: 'تسجيل الدخول',
  signUp: 'إنشاء حساب',
  signOut: 'تسجيل الخروج',
  account: 'الحساب',
  signedInAs: 'مسجّل الدخول باسم {email}',
  role: 'الدور: {role}',
  tokenNote: 'يدوم تسجيل الدخول ساعتين؛ لا توفّر المنصة مدة أطول.',
  orders: 'تذاكري وطلباتي',
  ordersText: 'كما حفظها هذا المتصفح: المنصة لا تسرد الطلبات.',
  allOrders: 'كل ما حفظه هذا المتصفح',
  admin: 'إدارة الفعاليات',
  email: 'البريد الإلكتروني',
  emailProblem: 'اكتب عنوان بريد إلكتروني، مثل ana@example.com.',
  password: 'كلمة المرور',
  passwordProblem: 'اكتب كلمة المرور.',
  passwordShort: 'اختر {count} أحرف على الأقل.',
  tooLong: '{count} حرفًا على الأكثر من فضلك.',
  nameProblem: 'اكتب اسمك.',
  oneMoment: 'لحظة من فضلك…',
  why: 'مع حساب تُصدر المنصة تذكرة باسمك وترسلها بالبريد. يمكنك الشراء من دونه أيضًا.',
  newHere: 'جديد هنا؟ أنشئ حسابًا',
  haveOne: 'لدي حساب',
  signedOut: 'تم تسجيل خروجك.',
  welcome: 'مسجّل الدخول باسم {email}.',
};
