import type { Translation } from '../i18n/words.ts';
import type { shellWords } from './messages.ts';

export const shellEs: Translation<typeof shellWords> = {
  skip: 'Ir al contenido',
  home: 'Parterre, inicio',
  main: 'Principal',
  events: 'Eventos',
  tickets: 'Mis entradas',
  footer: 'Parterre es la demostración del SDK de SpecKit Ticketing. Aquí no se cobra nada.',
  themeSystem: 'Tema: el del sistema. Cambiar a claro',
  themeLight: 'Tema: claro. Cambiar a oscuro',
  themeDark: 'Tema: oscuro. Cambiar al del sistema',
  language: 'Idioma',
  notFound: 'Esta página no existe',
  notFoundText: 'La dirección puede estar mal escrita, o la página se ha movido.',
  allEvents: 'Ver todos los eventos',
  loading: 'Cargando la página…',
  noWorker:
    'Este navegador no ejecuta aquí un service worker: se pregunta directamente a la plataforma emulada. Todo funciona, pero el panel de red no muestra las peticiones.',
  noStorage:
    'Este navegador no guarda nada de esta página. Puede comprar, pero al recargar se olvidan asientos y entradas: imprímalas o guárdelas.',
  understood: 'De acuerdo',
};
