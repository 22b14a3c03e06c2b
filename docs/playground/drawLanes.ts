import { english, mountLanes, type BackstageMessages } from '@speckit/backstage/lanes';
import type { Platform } from '@speckit/mocks';
import type { Theme } from './protocol.ts';
import './frame.css';

/** Nobody has pressed Hold here: the code has. */
const messages: BackstageMessages = {
  ...english,
  lanes: { ...english.lanes, page: 'This code' },
  timeline: { ...english.timeline, empty: 'When the code holds a seat, its purchase is drawn here.' },
  comparison: {
    ...english.comparison,
    sinceHold: 'since the hold was asked for',
    toCart: 'from the hold to the cart',
    thisPage: 'This code',
    failedYet: (after) =>
      `The guide's 3 s sleep would have failed after ${after}: ordering has not heard of the hold yet.`,
    failed: (after) =>
      `The guide's 3 s sleep would have failed after ${after}: ordering heard of the hold later than that.`,
    pending: 'Ordering has yet to hear of the hold, through Kafka.',
    unknown: 'Each attempt is a dot.',
  },
};

/** The lanes of the platform that is followed, in the body of this frame. `onHeight` is told what they need, px. */
export function drawLanes(onHeight: (height: number) => void) {
  const main = document.createElement('main');
  document.body.append(main);
  let unmount: (() => void) | undefined;
  new ResizeObserver(() => onHeight(Math.ceil(main.getBoundingClientRect().height))).observe(main);

  return {
    follow(platform: Platform): void {
      unmount?.();
      unmount = mountLanes(
        main,
        {
          subscribe: (listener) => platform.subscribe(listener),
          groups: () => platform.inspect().groups,
          now: () => platform.clock.now(),
        },
        { messages },
      );
    },
    setTheme(theme: Theme): void {
      document.documentElement.style.colorScheme = theme;
    },
  };
}
