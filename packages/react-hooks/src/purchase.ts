// The entry point `@speckit/react-hooks/purchase`: the whole purchase, from a choice of seats to a settled order.
export { PurchaseProvider, type PurchaseProviderProps } from './purchase/PurchaseProvider.tsx';
export {
  usePurchase,
  usePurchaseActions,
  type UsePurchaseParameters,
  type UsePurchaseReturnType,
} from './purchase/usePurchase.ts';
export {
  usePurchaseProblem,
  usePurchaseSteps,
  type UsePurchaseProblemReturnType,
  type UsePurchaseStepsReturnType,
} from './purchase/usePurchaseSteps.ts';
export { usePurchaseEffect, type PurchaseEffects } from './purchase/usePurchaseEffect.ts';
export {
  useSeatSelection,
  type ToggleAnswer,
  type UseSeatSelectionParameters,
  type UseSeatSelectionReturnType,
} from './purchase/useSeatSelection.ts';
export { useReplacement, type UseReplacementReturnType } from './purchase/useReplacement.ts';
export { useBuyer, type UseBuyerReturnType } from './purchase/useBuyer.ts';
export type { BuyerSnapshot } from './purchase/createBuyerStore.ts';
export type {
  PurchaseActions,
  PurchaseDefaults,
  PurchaseSnapshot,
  PurchaseStateByPhase,
  ResumeOptions,
} from './purchase/purchaseActions.ts';
export type { PurchaseProblem, PurchaseStepId, PurchaseStepProgress, PurchaseWay } from './purchase/describe.ts';
