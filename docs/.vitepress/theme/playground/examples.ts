import decline from '../../../playground/examples/decline.ts?raw';
import purchase from '../../../playground/examples/purchase.ts?raw';
import waiting from '../../../playground/examples/waiting.ts?raw';

/** What can be run: each a file of `playground/examples`, which is compiled as the code of the pages is. */
export const examples = {
  purchase: { title: 'Buy a seat', code: purchase },
  waiting: { title: 'Wait for the cart', code: waiting },
  decline: { title: 'A declined card', code: decline },
};
export type ExampleName = keyof typeof examples;
