import type { SeatMapMessages } from '@speckit/seat-map';

/** Every word of the seat map in Arabic. Numbers stand after their noun, so that it needs no plural form. */
export const arabic: SeatMapMessages = {
  locale: 'ar-u-nu-latn',
  map: 'خريطة المقاعد',
  instructions:
    'الأسهم تنقل بين المقاعد، وصفحة لأعلى وصفحة لأسفل بين الأقسام. الإدخال أو المسافة يختار. العالي مع سهم يختار عدة مقاعد. زائد وناقص للتكبير والتصغير، و0 يعرض الكل.',
  seatName: ({ section, row, seat }) => `القسم ${section}، الصف ${row}، المقعد ${seat}`,
  seatsOfSection: (code) => `مقاعد القسم ${code}`,
  row: (row) => `الصف ${row}`,
  states: {
    available: 'متاح',
    reserved: 'محجوز لغيرك',
    sold: 'مبيع',
    closed: 'ليس للبيع',
    chosen: 'اختيارك',
    held: 'محجوز لك',
    owned: 'لك',
  },
  free: (count) => `المتاح ${count}`,
  noneFree: 'لا شيء متاح',
  from: (price) => `من ${price}`,
  andLess: (price) => `${price} وأقل`,
  stage: 'المسرح',
  schematic: 'مخطط تقريبي، لا ترتيب المكان الحقيقي',
  controls: 'أدوات الخريطة',
  zoomIn: 'تكبير',
  zoomOut: 'تصغير',
  showAll: 'عرض الكل',
  moveUp: 'حرّك الخريطة إلى أعلى',
  moveDown: 'حرّك الخريطة إلى أسفل',
  moveLeft: 'حرّك الخريطة إلى اليسار',
  moveRight: 'حرّك الخريطة إلى اليمين',
  several: 'اختيار عدة مقاعد بالسحب',
  floor: 'الطابق',
  allFloors: 'كل الطوابق',
  chosen: (name, price, count) => `اختير ${name}، ${price}. المختار: ${count}.`,
  removed: (name, count) => `أزيل ${name}. المختار: ${count}.`,
  chosenSeveral: (names) => `المختار: ${names.join('، ')}.`,
  notFree: (name, state) => `${name}: ${state}.`,
  full: (max) => `لا يمكن اختيار أكثر من ${max}. أزل مقعدًا لتختار غيره.`,
  lost: (names) => `أخذه غيرك للتو: ${names.join('، ')}.`,
  alone: (names) => `سيبقى مقعد وحيد: ${names.join('، ')}.`,
  sections: 'الأقسام',
  findSection: 'ابحث عن قسم',
  legend: 'مفتاح الخريطة',
  list: {
    label: 'المقاعد',
    columns: {
      section: 'القسم',
      row: 'الصف',
      seat: 'المقعد',
      price: 'السعر',
      state: 'الحالة',
      choose: 'اختر',
    },
    allSections: 'كل الأقسام',
    onlyFree: 'المقاعد المتاحة فقط',
    count: (count, exact) => (exact === 1 ? 'مقعد واحد' : `المقاعد: ${count}`),
    empty: 'لا مقعد يوافق هذه الشروط.',
  },
  view: {
    label: (name) => `المشهد من ${name}`,
    summary: ({ metres, turn }) => {
      if (Math.abs(turn) < 5) return `المسرح على بعد ${metres} م، أمامك مباشرة.`;
      const side = turn < 0 ? 'يسارك' : 'يمينك';
      return `المسرح على بعد ${metres} م، ${Math.abs(turn)}° إلى ${side}.`;
    },
  },
};
