import { AFTER_HOLD_MS } from '../play/play.ts';
import { SECRETS } from '../run/secrets.ts';
import type { Rule } from './rule.ts';

const SWEEP_MS = 10_000;
const MINUTE_MS = 60_000;
/** Requests that a seat may cost in a minute. */
const MOST_A_MINUTE = 60;
/** A page that sets more timers in a second runs in a circle. */
const MOST_TIMERS_A_SECOND = 250;

export const CONDUCT: readonly Rule[] = [
  {
    name: 'commands end',
    sentence: 'Every command resolves within two minutes of the end of the holds, and none rejects.',
    broken: ({ user, holdsEndAt, firstHoldEndAt, incidents }) => {
      const graceMs = incidents.reduce((sum, { kind }) => sum + (kind.graceMs ?? 0), 0);
      const isSuspended = incidents.some(({ kind }) => kind.name === 'the other tab is suspended');
      // A page that is suspended for good ends nothing.
      const awake = user.commands.filter(({ page }) => !isSuspended || page.startsWith('first'));
      return awake.flatMap(({ page, name, from, till, error }) => {
        const limit = Math.max(holdsEndAt, firstHoldEndAt, from) + SWEEP_MS + AFTER_HOLD_MS + graceMs;
        if (error) return [`${page}: ${name} rejected: ${textOf(error)}`];
        return till === undefined || till > limit
          ? [`${page}: ${name} of ${from} ms ${till === undefined ? 'never ended' : `ended at ${till} ms`}`]
          : [];
      });
    },
  },
  {
    name: 'politeness',
    sentence: 'A page sends at most 60 requests a minute for each seat, and never runs in a circle.',
    broken: ({ sent, world, pages, user }) => {
      const most =
        MOST_A_MINUTE * (world.seats + (user.commands.some(({ name }) => name === 'addSeats') ? 1 : 0)) * pages.length;
      const worst = Math.max(
        0,
        ...sent.map(({ at }, index) => sent.slice(index).filter((other) => other.at < at + MINUTE_MS).length),
      );
      return [
        ...(worst > most ? [`${worst} requests within a minute`] : []),
        ...pages
          .filter(({ clock }) => clock.busiestSecond() > MOST_TIMERS_A_SECOND)
          .map(({ name, clock }) => `${name} set ${clock.busiestSecond()} timers within a second`),
      ];
    },
  },
  {
    name: 'no secret',
    sentence: "Neither the guest's token nor the bearer token is in a state, the journal, an event or an error.",
    broken: ({ pages, kept, user }) => {
      const texts = [
        ...pages.flatMap(({ states }) =>
          states.map((state) => ['a state', JSON.stringify({ ...state, buyer: null })] as const),
        ),
        ...pages.flatMap(({ reports }) => reports.map((report) => ['an event', textOf(report)] as const)),
        ...[...kept.values()].map((text) => ['the journal', text] as const),
        ...user.commands.map(({ error }) => ['an error', textOf(error)] as const),
      ];
      const found = texts.filter(([, text]) => SECRETS.some((secret) => text.includes(secret)));
      return [...new Set(found.map(([where]) => `a token is in ${where}`))];
    },
  },
  {
    name: 'no unhandled rejection',
    sentence: "No promise is left to reject with nobody listening, and the host is told of no error but the app's own.",
    broken: ({ unhandled }) => unhandled.map((reason) => `unhandled: ${String(reason)}`),
  },
];

/** An event or error as a log would write it. */
function textOf(value: unknown): string {
  if (value === undefined) return '';
  if (value instanceof Error) return `${value.message} ${JSON.stringify(value)} ${textOf(value.cause)}`;
  return JSON.stringify(value, (_, inner: unknown) => (inner instanceof Error ? textOf(inner) : inner)) ?? '';
}
