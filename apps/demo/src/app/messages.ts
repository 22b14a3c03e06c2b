import { words } from '../i18n/words.ts';

export const shellWords = words('shell', {
  skip: 'Skip to content',
  home: 'Parterre, home',
  main: 'Main',
  events: 'Events',
  tickets: 'My tickets',
  footer: 'Parterre is the demonstration of the SpecKit Ticketing SDK. Nothing here is charged.',
  themeSystem: 'Theme: as the system. Switch to light',
  themeLight: 'Theme: light. Switch to dark',
  themeDark: 'Theme: dark. Switch to the system’s',
  language: 'Language',
  notFound: 'There is no such page',
  notFoundText: 'The address may be misspelt, or the page has moved.',
  allEvents: 'See all events',
  loading: 'Loading the page…',
  noWorker:
    'This browser runs no service worker here, so the emulated platform is asked directly: everything works, but the browser’s network panel shows no requests.',
  noStorage:
    'This browser keeps nothing for this page. You can buy, but a reload forgets your seats and tickets: print or save them.',
  understood: 'All right',
});
