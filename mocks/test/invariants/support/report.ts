/** Takes down what broke which rule. */
export type Report = (rule: string, facts: unknown) => void;

export interface Violation {
  rule: string;
  facts: string;
}

export function createReport(): { violations: Violation[]; report: Report } {
  const violations: Violation[] = [];
  return {
    violations,
    report: (rule, facts) => void violations.push({ rule, facts: JSON.stringify(facts, readable) }),
  };
}

/** Prices hold big integers. */
function readable(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}
