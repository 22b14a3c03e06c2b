import type { DeclineCode, Dialect, LagPreset, ScenarioName } from '@speckit/mocks';
import type { CallPurpose } from '../model/calls.ts';
import type { Lane } from '../model/lanes.ts';
import type { PanelName } from '../model/panelNames.ts';
import type { PresetName } from '../model/presetNames.ts';
import type { Who } from '../model/tracer.ts';

/** Faults of the network that a button asks for. */
export type FaultName = 'cartLost' | 'checkout503' | 'paymentLost' | 'paymentFrozen' | 'slow';

/**
 * Every word of the Backstage. Counts and durations come as text in the language of `locale`; names of services, groups,
 * topics, keys and states are the platform's own and are not translated.
 */
export interface BackstageMessages {
  /** For numbers: `1,234`. A BCP 47 tag. */
  readonly locale: string;
  readonly ms: (count: string) => string;
  readonly seconds: (count: string) => string;
  readonly minutes: (count: string) => string;
  readonly lanes: Readonly<Record<Lane, string>>;
  readonly who: Readonly<Record<Who, string>>;
  readonly calls: Readonly<Record<CallPurpose, string>>;
  readonly panels: Readonly<Record<PanelName, string>>;
  readonly timeline: {
    readonly panels: string;
    readonly showAs: string;
    readonly asLanes: string;
    readonly asTable: string;
    readonly download: string;
    readonly empty: string;
    readonly picture: (requests: string, records: string) => string;
    readonly caption: string;
    readonly after: string;
    readonly where: string;
    readonly what: string;
  };
  readonly comparison: {
    readonly label: string;
    readonly sinceHold: string;
    readonly toCart: string;
    readonly thisPage: string;
    readonly sleep: string;
    readonly failedYet: (after: string) => string;
    readonly failed: (after: string) => string;
    readonly pending: string;
    readonly saved: (total: string, saved: string) => string;
    readonly lucky: (total: string, difference: string) => string;
    readonly asked: (count: number) => string;
    readonly unknown: string;
    readonly learned: (count: string, median: string, p90: string) => string;
  };
  readonly rows: {
    readonly sends: (endpoint: string) => string;
    readonly done: string;
    readonly ended: (endpoint: string, result: string, after: string) => string;
    /** `from` is null for the page itself. */
    readonly request: (name: string, from: string | null, line: string) => string;
    readonly answered: (name: string, status: number, after: string) => string;
    readonly lost: (name: string, after: string) => string;
    readonly fault: (kind: string) => string;
    readonly record: (topic: string, offset: number) => string;
    readonly receives: (group: string, record: string, after: string) => string;
    readonly delivery: (count: number) => string;
    readonly becomes: (entity: string, state: string) => string;
  };
  readonly events: {
    readonly askers: Readonly<Record<Who, string>>;
    readonly asks: (asker: string, service: string, line: string) => string;
    readonly answers: (service: string, status: number) => string;
    readonly failed: (group: string, reason: string) => string;
    readonly silent: (group: string, length: string) => string;
    readonly paused: (group: string) => string;
    readonly reads: (group: string, lag: string) => string;
    readonly key: (key: string, event: string) => string;
    readonly down: (what: string) => string;
    readonly back: (what: string) => string;
    readonly fault: (rule: string, kind: string, service: string) => string;
    readonly cut: (service: string) => string;
  };
  readonly lag: {
    readonly lead: string;
    readonly presets: string;
    readonly titles: Readonly<Record<LagPreset, string>>;
    readonly guide: (median: string) => string;
    readonly measured: (count: string, median: string, longest: string) => string;
    readonly others: (count: string) => string;
    readonly joining: string;
    readonly paused: string;
    readonly behind: (count: string) => string;
    readonly pause: string;
    readonly pauseGroup: (group: string) => string;
    readonly offsets: (read: string, end: string) => string;
    readonly lag: string;
    readonly lagOf: (group: string) => string;
    readonly none: string;
    readonly stuck: string;
    readonly upTo: (longest: string) => string;
  };
  readonly seats: {
    readonly lead: string;
    readonly states: Readonly<Record<'held' | 'paid' | 'ended', string>>;
    readonly end: string;
    readonly keys: (count: number) => string;
    readonly stays: string;
  };
  readonly rivals: {
    readonly leadHere: string;
    readonly leadFirst: string;
    readonly label: string;
    readonly send: (count: string) => string;
    readonly stop: string;
    readonly caption: string;
    readonly seats: string;
    readonly rivals: string;
    readonly held: string;
    readonly sold: string;
    readonly doubleSales: string;
    readonly refused: (count: number) => string;
    readonly crowd: (counts: { arrived: string; active: string; bought: string; without: string }) => string;
    readonly late: (by: string) => string;
  };
  readonly trouble: {
    readonly reason: string;
    readonly declines: Readonly<Record<DeclineCode, string>>;
    readonly declineNext: string;
    readonly endHold: string;
    readonly outages: string;
    readonly down: (what: string) => string;
    readonly restart: string;
    readonly network: string;
    readonly faults: Readonly<Record<FaultName, string>>;
    readonly active: (kind: string, target: string) => string;
    readonly everyRequest: string;
    readonly struck: (count: number) => string;
    readonly planned: (kind: string) => string;
    readonly forYou: string;
    readonly forNext: string;
    readonly calm: string;
  };
  readonly world: {
    readonly presets: string;
    readonly presetNames: Readonly<Record<PresetName, string>>;
    readonly clock: string;
    readonly stop: string;
    readonly rate: (rate: string) => string;
    readonly jump: string;
    readonly elsewhere: (dialect: string) => string;
    readonly dialect: string;
    readonly dialects: Readonly<Record<Dialect, string>>;
    readonly scenario: string;
    readonly scenarios: Readonly<Record<ScenarioName, string>>;
    readonly ttl: string;
    readonly seed: string;
    readonly open: string;
    readonly anew: string;
  };
  readonly mails: { readonly none: string; readonly to: (address: string) => string };
  readonly log: { readonly onlyMine: string };
}
