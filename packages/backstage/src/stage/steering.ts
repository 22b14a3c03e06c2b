import type { DeclineCode } from '@speckit/mocks';
import type { FlightRecording } from '@speckit/sdk/purchase';
import type { WorldChoice } from './worldChoice.ts';
import type { Timeline } from '../model/timeline.ts';
import type { StageCommand } from './commands.ts';
import type { PageTap } from './pageTap.ts';
import type { StageSource } from './source.ts';

/** The page that the backstage belongs to. */
export interface StagePage {
  readonly choice: WorldChoice;
  /** The event whose page is open. */
  readonly eventId: () => string | null;
  /** Loads the page anew in another world. */
  readonly openWorld: (choice: WorldChoice) => void;
  /** Forgets this world, and loads the page anew; undefined where the world is not the page's own. */
  readonly startNewWorld: (() => Promise<void>) | undefined;
  /** Hands a text over as a file. */
  readonly download: (name: string, text: string) => void;
  /** The recording as a test. */
  readonly testOf: (recording: FlightRecording) => string;
}

interface SteeringOptions {
  readonly source: StageSource;
  readonly tap: PageTap;
  readonly page: StagePage;
  readonly timeline: () => Timeline | null;
}

/** How many rivals arrive a second: each crowd is there within some 10 to 20 s. */
const ARRIVALS: Readonly<Record<number, number>> = { 20: 4, 200: 20, 2_000: 100 };

/** Does what was asked for. What is meant for this buyer alone waits until it is known who that is. */
export function createSteering({ source, tap, page, timeline }: SteeringOptions) {
  let declineNext: DeclineCode | null = null;

  async function planDecline(customerId: string): Promise<void> {
    if (declineNext === null) return;
    const code = declineNext;
    declineNext = null;
    await source.run({ type: 'plan_decline', code, customerId });
  }

  async function run(command: StageCommand): Promise<void> {
    switch (command.type) {
      case 'send_rivals':
        return source.run({
          type: 'rivals',
          buyers: command.buyers,
          perSecond: ARRIVALS[command.buyers] ?? 10,
          eventId: page.eventId(),
        });
      case 'decline_next': {
        declineNext = command.code;
        const customerId = timeline()?.customerId;
        if (customerId != null && timeline()?.holds.some(({ status }) => status === 'held'))
          await planDecline(customerId);
        return;
      }
      case 'end_my_holds': {
        const held = timeline()?.holds.filter(({ status }) => status === 'held') ?? [];
        await Promise.allSettled(held.map(({ seatId }) => source.run({ type: 'end_hold', seatId })));
        return;
      }
      case 'world':
        return page.openWorld(command.choice);
      case 'new_world':
        return page.startNewWorld?.();
      case 'download': {
        const recording = tap.recording();
        if (recording) page.download('recorded-purchase.test.ts', page.testOf(recording));
        return;
      }
      case 'calm':
        declineNext = null;
        return source.run(command);
      default:
        return source.run(command);
    }
  }

  return {
    /** A refusal of the world, such as a hold that has ended by itself, changes nothing. */
    run: (command: StageCommand) => run(command).catch(() => undefined),
    onTimeline: ({ customerId }: Timeline) => {
      if (customerId !== null) void planDecline(customerId).catch(() => undefined);
    },
  };
}
