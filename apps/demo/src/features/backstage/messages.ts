import { words } from '../../i18n/words.ts';

export const backstageWords = words('backstage', {
  title: 'Backstage',
  close: 'Close the backstage',
  higher: 'Make the backstage higher',
  lower: 'Make the backstage lower',
  secondScreen: 'Second screen',
  watching: 'Watching the shop in another tab, {dialect} dialect.',
  looking: 'Looking for the shop…',
  openShop:
    'Open <link>the shop</link> in another tab or window of this browser, and keep both in sight: what you do there is drawn here.',
});
