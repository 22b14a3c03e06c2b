import type { ActiveFault } from '../model/fault.ts';
import type { Outcome } from '../model/outcomes.ts';

/** Something that a person should know of, though nothing has failed. */
export interface Warning {
  readonly code: 'fault_never_struck' | 'outcome_never_taken' | 'request_unhandled' | 'world_not_kept';
  readonly message: string;
}

/** Is told what looks like a mistake of a test. Default: the console. */
export type OnWarning = (warning: Warning) => void;

/** For platforms that a test or a page makes: where nobody listens, the console says it. */
export const warnOnConsole: OnWarning = ({ message }) => {
  // oxlint-disable-next-line no-console -- the only word of the package on a console
  console.warn(`[SpecKit mocks] ${message}`);
};

/** A rule that never struck is mostly one with a wrong path. */
export function neverStruck({ id, fault, service, method, path }: ActiveFault): Warning {
  const what = `${method?.toUpperCase() ?? 'request to'} ${path ?? 'any path'} of ${service ?? 'any service'}`;
  return { code: 'fault_never_struck', message: `Fault ${id} (${fault.kind}) never struck: no ${what} fitted it.` };
}

/** Nothing came that the outcome could have been for. */
export function neverTaken({ kind, customerId }: Outcome): Warning {
  const whose = customerId === undefined ? '' : ` of ${customerId}`;
  return {
    code: 'outcome_never_taken',
    message: `The planned outcome "${kind}" was never taken: no request${whose} fitted it.`,
  };
}
