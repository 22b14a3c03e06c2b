import type { Rule } from './rule.ts';

/** A sale that is lost without need is a fault, too. */
export const SOLD: readonly Rule[] = [
  {
    name: 'what passes does not stop it',
    sentence: 'After one incident that passes, with the seat still free and time left, the purchase ends owned.',
    broken: (played, { owned }) => {
      const { incidents, world, user, state } = played;
      const [incident] = incidents;
      if (incidents.length > 1 || user.hasLeft()) return [];
      if (incident && !incident.kind.passes?.(incident.at, world)) return [];
      const isOwned = owned.length >= world.seats && state.result?.status === 'owned';
      return isOwned
        ? []
        : [
            `ended ${state.result?.status ?? state.phase} (${state.problem?.code ?? 'no problem named'}), owned: ${owned.join() || 'none'}`,
          ];
    },
  },
];
