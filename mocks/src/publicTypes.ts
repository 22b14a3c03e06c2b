/** Every type that an entry point's values take or give; each entry point exports them all. */
export type { Fetch } from './adapters/createFetch.ts';
export type { RouteOptions, ServiceUrls } from './adapters/routes.ts';
export type { Control, ControlOptions, TimeState } from './control/createControl.ts';
export type { Clock, TimerHandle } from './engine/clock.ts';
export type { GroupInfo } from './engine/consumerGroup.ts';
export type { KeyEntry, KeyEvent } from './engine/keyspace.ts';
export type { LagModel } from './engine/lag.ts';
export type { LogRecord, TopicInfo } from './engine/topic.ts';
export type { SystemClock } from './engine/systemClock.ts';
export type { VirtualClock, VirtualClockOptions } from './engine/virtualClock.ts';
export type { Faults } from './faults/createFaults.ts';
export type { JournalEntry, JournalResponse } from './journal/createJournal.ts';
export type { Journaled, RequestCount } from './journal/expectRequests.ts';
export type { JsonPart, RequestMatch } from './matching/requestMatch.ts';
export type { PlatformEvent } from './model/events.ts';
export type { ActiveFault, Fault, FaultKind, FaultRule } from './model/fault.ts';
export type { LagPreset } from './model/lagPresets.ts';
export type { DeclineCode, Outcome, OutcomeKind } from './model/outcomes.ts';
export type { Dialect, Environment, Quirks } from './model/policy.ts';
export type { TopicName, TopicValues } from './model/topics.ts';
export type { Next, OutcomeTarget } from './outcomes/createNext.ts';
export type { Inspection } from './platform/inspection.ts';
export type { Lag, PlatformOptions } from './platform/options.ts';
export type { Outages, OutageState } from './platform/outages.ts';
export type { PlatformSnapshot } from './platform/snapshot.ts';
export type { Platform, PlatformLog } from './platform/types.ts';
export type { OnWarning, Warning } from './platform/warnings.ts';
export type { RivalCounts, RivalOptions } from './rivals/createRivals.ts';
export type { FlightWorld } from './scenarios/flight.ts';
export type {
  ScenarioData,
  ScenarioEvent,
  ScenarioSeat,
  ScenarioSection,
  ScenarioUser,
} from './scenarios/scenarioData.ts';
export type { ScenarioName } from './scenarios/scenarios.ts';
export type { Ticket } from './services/fulfillment/tickets.ts';
export type { Mail } from './services/mail.ts';
export type { ServiceName, WireRequest, WireResponse } from './wire/wire.ts';
