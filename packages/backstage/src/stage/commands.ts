import type { DeclineCode, FaultRule, Lag } from '@speckit/mocks';
import type { WorldChoice } from './worldChoice.ts';
import type { ServiceName } from '../model/lanes.ts';

/** What a source can be told to do with its world. */
export type WorldCommand =
  /** All groups without `group`. */
  | { readonly type: 'lag'; readonly model: Lag; readonly group?: string }
  | { readonly type: 'pause'; readonly group: string; readonly isPaused: boolean }
  | { readonly type: 'rivals'; readonly buyers: number; readonly perSecond: number; readonly eventId: string | null }
  | { readonly type: 'send_home' }
  | { readonly type: 'plan_decline'; readonly code: DeclineCode; readonly customerId: string }
  | { readonly type: 'end_hold'; readonly seatId: string }
  | { readonly type: 'service'; readonly service: ServiceName; readonly isDown: boolean }
  | { readonly type: 'redis' | 'kafka'; readonly isDown: boolean }
  | { readonly type: 'restart'; readonly service: ServiceName }
  | { readonly type: 'fault'; readonly rule: FaultRule }
  /** Ends faults, outages and what is planned; every group reads again. */
  | { readonly type: 'calm' }
  | { readonly type: 'rate'; readonly rate: number }
  | { readonly type: 'advance'; readonly ms: number };

/** What a person can ask for: of the world, or of the page it belongs to. */
export type StageCommand =
  | Exclude<WorldCommand, { type: 'rivals' | 'plan_decline' | 'end_hold' }>
  /** On the event that the page shows. */
  | { readonly type: 'send_rivals'; readonly buyers: number }
  /** The next payment of this buyer, and of nobody else. */
  | { readonly type: 'decline_next'; readonly code: DeclineCode }
  | { readonly type: 'end_my_holds' }
  /** Another world: the page is loaded anew. */
  | { readonly type: 'world'; readonly choice: WorldChoice }
  | { readonly type: 'new_world' }
  | { readonly type: 'download' };
