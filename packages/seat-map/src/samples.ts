export { arena } from './samples/arena.ts';
export type { SampleVenue } from './samples/build.ts';
export { stadium } from './samples/stadium.ts';
export { theatre } from './samples/theatre.ts';
