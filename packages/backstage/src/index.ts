export { english } from './messages/english.ts';
export type { BackstageMessages } from './messages/messages.ts';
export { BackstageMessagesContext } from './messages/MessagesContext.ts';
export { AllPanels, TabbedPanels } from './react/Panels.tsx';
export { StageTimeline } from './react/StageTimeline.tsx';
export { useStage } from './react/useStage.ts';
