import type { Dialect } from '../../../model/policy.ts';
import { deployedOrdering } from './deployed.ts';
import { docsOrdering, guideOrdering } from './documented.ts';
import type { OrderingPresenter } from './presenter.ts';

export const orderingPresenters: Readonly<Record<Dialect, OrderingPresenter>> = {
  guide: guideOrdering,
  docs: docsOrdering,
  deployed: deployedOrdering,
};
