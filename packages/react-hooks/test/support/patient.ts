/** For `expect.poll` on a machine that does much at once: looks often, and gives up late. */
export const PATIENT = { timeout: 10_000, interval: 10 } as const;
