import type { DevtoolsPurchase } from './watchPurchases.ts';
import { inMs, Table } from './Table.tsx';

function waitingOf({ waiting }: DevtoolsPurchase): string {
  if (!waiting) return '';
  const usually = waiting.estimate ? `, usually ${inMs(waiting.estimate.medianMs)}` : '';
  return `; waits for ${waiting.for} since ${inMs(waiting.elapsedMs)} (${waiting.attempts} looks${usually})`;
}

/** Each purchase of the page, step by step. */
export function PurchasesView({ purchases }: { purchases: readonly DevtoolsPurchase[] }) {
  if (purchases.length === 0) {
    return <p>No purchase yet. The panel follows those of a PurchaseProvider with onPurchase.</p>;
  }
  return purchases.map((purchase) => (
    <section key={purchase.number} aria-label={`Purchase ${purchase.number}`}>
      <h2>
        Purchase {purchase.number}: {purchase.result ?? purchase.phase}
        {purchase.problem ? `, ${purchase.problem}` : ''}
        {waitingOf(purchase)}
      </h2>
      <p>
        {(purchase.totalCents / 100).toFixed(2)} for {purchase.seats.join('; ')}
      </p>
      <Table
        caption="Steps"
        columns={['after', 'step', 'what']}
        rows={purchase.steps.map(({ atMs, type, detail }, index) => ({
          key: String(index),
          cells: [inMs(atMs), type, detail],
        }))}
        empty="Nothing has happened yet."
      />
    </section>
  ));
}
