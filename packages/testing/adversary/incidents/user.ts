import { always, butWhileHolding, type IncidentKind } from './kind.ts';

/** What the buyer does. */
export const USER: readonly IncidentKind[] = [
  { name: 'cancels', family: 'cancel', isRepresentative: true, at: 'anywhere', act: (run) => run.user.cancel() },
  {
    name: 'pays twice',
    family: 'pay twice',
    isRepresentative: true,
    at: 'anywhere',
    act: (run) => run.user.payTwice(),
    passes: always,
  },
  {
    name: 'starts again',
    family: 'pay twice',
    at: 'anywhere',
    act: (run) => run.user.startAgain(),
    passes: always,
  },
  {
    name: 'adds a seat',
    family: 'add a seat',
    isRepresentative: true,
    at: 'anywhere',
    act: (run) => run.user.addSeat(),
  },
  {
    name: 'reloads',
    family: 'reload',
    isRepresentative: true,
    at: 'anywhere',
    act: (run) => run.user.reload(),
    passes: butWhileHolding,
  },
  {
    name: 'goes to another view and comes back',
    family: 'remount',
    isRepresentative: true,
    at: 'anywhere',
    act: (run) => run.user.comeBack(),
    passes: butWhileHolding,
  },
  {
    name: 'leaves for ever',
    family: 'close',
    isRepresentative: true,
    at: 'anywhere',
    act: (run) => run.user.closeForEver(),
  },
];
