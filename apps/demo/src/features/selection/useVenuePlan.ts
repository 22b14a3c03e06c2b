import type { Geometry } from '@speckit/seat-map';
import { useQuery } from '@tanstack/react-query';
import { useBackend } from '../backend/BackendContext.ts';
import { planLoader } from '../venues/venuePlans.ts';

const LIMIT_MS = 3_000;
const NO_PLANS = {};

/** The plan of a venue: undefined while it is on its way, null where nobody has given one or it cannot be used. */
export function useVenuePlan(venue: string | undefined): Geometry | null | undefined {
  const { venuePlans = NO_PLANS } = useBackend();
  const load = planLoader(venue, venuePlans);
  const { data, isError } = useQuery({
    queryKey: ['venue-plan', venue],
    queryFn: async ({ signal }) => {
      try {
        return await load?.(AbortSignal.any([signal, AbortSignal.timeout(LIMIT_MS)]));
      } catch (error) {
        // A schematic plan stands in for it; the operator finds the reason in the console.
        reportError(error);
        throw error;
      }
    },
    enabled: load !== null,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  return load === null || isError ? null : data;
}
