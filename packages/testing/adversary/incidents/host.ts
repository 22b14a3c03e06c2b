import type { StorageFault } from '../run/page.ts';
import type { Point } from '../run/point.ts';
import type { Run } from '../run/run.ts';
import type { WorldSpec } from '../run/worlds.ts';
import { always, butWhileHolding, CHECKOUT, HOLD, isRead, PAY, type IncidentKind } from './kind.ts';

const MINUTES = 60_000;

const anywhere = (
  name: string,
  family: string,
  act: (run: Run) => void,
  more: Partial<IncidentKind> = {},
): IncidentKind => ({
  name,
  family,
  at: 'anywhere',
  act,
  passes: always,
  ...more,
});

const jump = (name: string, ms: number, isRepresentative = false): IncidentKind =>
  anywhere(`clock ${name}`, 'clock', (run) => run.pages().forEach(({ clock }) => clock.jump(ms)), { isRepresentative });

/**
 * A purchase that was written down and cannot be any more pays nothing: a reload would go on from what was written, and pay
 * again. One that never was written down goes on in the page alone.
 */
const isWritten = (point: Point, { platform, seats }: WorldSpec): boolean => {
  if (point.kind === 'moment') return point.moment !== 'ready';
  if (point.request === (platform === 'guide' ? CHECKOUT : PAY)) return platform === 'guide' || point.nth === seats;
  return isRead(point.request) && point.nth > 1;
};

const storage = (fault: StorageFault): IncidentKind =>
  anywhere(`storage ${fault}`, 'storage', (run) => run.user.page().setStorage(fault), {
    isRepresentative: fault === 'hangs',
    passes: isWritten,
  });

/** A save is a look, a write and a look. One that takes over a second is not waited for: as with a storage that hangs, nothing is paid. */
const slowStorage = (ms: number, isRepresentative = false): IncidentKind => {
  const isWaitedFor = ms * 3 < 1_000;
  return anywhere(`storage takes ${ms} ms`, isWaitedFor ? 'slow storage' : 'storage', (run) => run.slowStorage(ms), {
    isRepresentative,
    passes: () => isWaitedFor,
  });
};

const inTabs: IncidentKind['happensIn'] = ({ pages }) => pages !== 'alone';

/** An offline moment loses what is out; a hold that is out is lost with its answer. */
const isHoldOut: IncidentKind['passes'] = (point) =>
  point.kind === 'moment' ||
  (point.request !== HOLD && !(point.request.includes('seatmap') && point.nth === 1)) ||
  point.phase === 'answer';

/** What hosts do: clocks, storage, locks, connection, and the app's own callbacks. */
export const HOST: readonly IncidentKind[] = [
  jump('+20 min', 20 * MINUTES),
  jump('-20 min', -20 * MINUTES, true),
  jump('+2 h', 120 * MINUTES, true),
  jump('-2 h', -120 * MINUTES),
  anywhere('sleep 20 min', 'sleep', (run) => run.pages().forEach(({ clock }) => clock.sleep(20 * MINUTES)), {
    isRepresentative: true,
    graceMs: 20 * MINUTES,
    passes: () => false,
  }),
  anywhere(
    'the hold ends now',
    'hold ends',
    (run) => {
      const ms = run.holdsEndAt() - run.clock.monotonic() + 11_000;
      for (const { clock } of run.pages()) clock.stand(ms);
    },
    { isRepresentative: true, graceMs: 20 * MINUTES, passes: () => false },
  ),
  anywhere(
    'offline for 10 s',
    'offline',
    (run) => {
      const pages = run.pages();
      for (const page of pages) page.setOffline(true, false);
      run.network.cutAll();
      run.clock.setTimeout(() => pages.forEach((page) => page.setOffline(false, false)), 10_000);
    },
    { isRepresentative: true, passes: isHoldOut },
  ),
  anywhere('says offline for ever', 'offline', (run) => run.pages().forEach((page) => page.setOffline(true, true))),
  storage('hangs'),
  storage('throws'),
  storage('is full'),
  slowStorage(300, true),
  slowStorage(700),
  anywhere('locks refused', 'locks', (run) => run.pages().forEach(({ tab }) => tab.refuseLocks()), {
    happensIn: inTabs,
    isRepresentative: true,
  }),
  anywhere(
    'the other tab is suspended',
    'locks',
    (run) => {
      for (const page of run.pages()) {
        if (page === run.user.page()) continue;
        page.tab.silence();
        page.clock.sleep(240 * MINUTES);
      }
    },
    { happensIn: inTabs, passes: butWhileHolding },
  ),
  anywhere(
    'the channel between the tabs is silent',
    'silent channel',
    (run) => run.pages().forEach(({ tab }) => tab.silence()),
    { happensIn: inTabs, isRepresentative: true },
  ),
  anywhere('the storage is cleared', 'storage cleared', (run) => run.clearStorage(), { isRepresentative: true }),
  anywhere('signs out', 'sign out', (run) => run.pages().forEach((page) => page.signOut()), {
    happensIn: ({ buyer }) => buyer === 'account',
  }),
  anywhere('callbacks throw', 'callbacks', (run) => run.pages().forEach((page) => page.breakCallbacks()), {
    isRepresentative: true,
  }),
];
