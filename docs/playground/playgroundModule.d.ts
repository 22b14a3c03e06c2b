/** What the code of the playground can import beside the packages. */
declare module 'playground' {
  import type { Platform } from '@speckit/mocks';

  export const platform: Platform;
}
