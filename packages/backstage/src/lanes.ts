export { mountLanes, type MountOptions } from './lanes/mountLanes.tsx';
export type { LanesFeed } from './lanes/watchFeed.ts';
export { english } from './messages/english.ts';
export type { BackstageMessages } from './messages/messages.ts';
