import type { Verdict } from './trial.ts';

/** How the purchases ended, incident by incident. */
export interface OutcomeTable {
  readonly add: (verdict: Verdict) => void;
  /** Markdown, one line for each kind; pairs are counted under both. */
  readonly print: () => string;
}

export function createOutcomeTable(): OutcomeTable {
  const rows = new Map<string, Map<string, number>>();
  const columns = new Set<string>();
  return {
    add: ({ tried, outcome, broken }) => {
      const column = broken.length > 0 ? 'BROKEN' : outcome;
      columns.add(column);
      for (const { kind } of tried.incidents) {
        const row = rows.get(kind.name) ?? new Map<string, number>();
        row.set(column, (row.get(column) ?? 0) + 1);
        rows.set(kind.name, row);
      }
    },
    print: () => {
      const names = [...columns].sort();
      const lines = [...rows].map(
        ([kind, row]) => `| ${kind} | ${names.map((name) => row.get(name) ?? 0).join(' | ')} |`,
      );
      return [`| incident | ${names.join(' | ')} |`, `|---|${names.map(() => '--:').join('|')}|`, ...lines, ''].join(
        '\n',
      );
    },
  };
}
