export { panelOf, type PanelName } from './model/panelNames.ts';
export { connectToHost, shareHost } from './stage/channel.ts';
export type { StageCommand } from './stage/commands.ts';
export { createControlPlaneSource } from './stage/controlPlaneSource.ts';
export { createHost, type StageHost, type StagePort } from './stage/createHost.ts';
export { presetOf } from './stage/presets.ts';
export { flightTest } from './stage/flightTest.ts';
export { createPageSource } from './stage/pageSource.ts';
