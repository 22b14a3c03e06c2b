import type { Translation } from '../../i18n/words.ts';
import type { backstageWords } from './messages.ts';

export const backstageEs: Translation<typeof backstageWords> = {
  title: 'Bastidores',
  close: 'Cerrar los bastidores',
  higher: 'Hacer más altos los bastidores',
  lower: 'Hacer más bajos los bastidores',
  secondScreen: 'Segunda pantalla',
  watching: 'Se observa la tienda en otra pestaña, dialecto {dialect}.',
  looking: 'Buscando la tienda…',
  openShop:
    'Abra <link>la tienda</link> en otra pestaña o ventana de este navegador y tenga ambas a la vista: lo que haga allí se dibuja aquí.',
};
