import type { Dialect, GroupInfo, Inspection, Mail, Outcome, RivalCounts } from '@speckit/mocks';
import type { WorldChoice } from './worldChoice.ts';
import type { LogLine } from '../model/eventLog.ts';
import type { ServiceName } from '../model/lanes.ts';
import type { Score } from '../model/scoreboard.ts';
import type { Timeline } from '../model/timeline.ts';
import type { Who } from '../model/tracer.ts';
import type { PageCall, Wait } from '../model/wait.ts';

export interface GroupView extends GroupInfo {
  readonly service: ServiceName | null;
}

export interface KeyView {
  readonly key: string;
  readonly who: Who;
  /** ms; null for a key that stays. */
  readonly ttl: number | null;
}

export interface MailView extends Mail {
  readonly who: Who;
}

/** Sums over all crowds. */
export type CrowdView = Pick<RivalCounts, 'arrived' | 'active' | 'bought' | 'gaveUp' | 'soldOut' | 'behindMs'>;

export interface TroubleView {
  readonly id: string;
  readonly kind: string;
  /** `POST /cart/add`, or a service; null for every request. */
  readonly target: string | null;
  readonly strikes: number;
}

/** Everything the backstage shows, at one moment. Plain data: it goes to a second screen as it is. */
export interface StageView {
  /** The watched world's clock when this was seen, ms since the epoch. */
  readonly at: number;
  /** This machine's clock at that moment. */
  readonly seenAt: number;
  /** Emulated ms per real ms; null for a clock without a rate. */
  readonly rate: number | null;
  readonly dialect: Dialect;
  /** How the page chose its platform. */
  readonly choice: WorldChoice;
  readonly timeline: Timeline | null;
  readonly wait: Wait | null;
  /** The calls of the page, as the page saw them, on the clock of the watched world. */
  readonly pageCalls: readonly PageCall[];
  readonly groups: readonly GroupView[];
  /** Yours first; the rest is counted. */
  readonly keys: readonly KeyView[];
  readonly otherKeys: number;
  readonly score: Score;
  readonly crowd: CrowdView;
  readonly outages: Inspection['outages'];
  readonly faults: readonly TroubleView[];
  readonly planned: readonly Outcome[];
  readonly mails: readonly MailView[];
  /** The latest first. */
  readonly log: readonly LogLine[];
  /** The event whose page is open. */
  readonly eventId: string | null;
  /** A purchase was recorded and can be downloaded. */
  readonly isRecorded: boolean;
}
