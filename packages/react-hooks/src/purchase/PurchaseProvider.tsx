'use client';
import { customerIdOf, type Buyer } from '@speckit/sdk';
import {
  createJournal,
  memoryStorage,
  type Purchase,
  type PurchaseState,
  type TextStorage,
} from '@speckit/sdk/purchase';
import type { Session } from '@speckit/sdk/session';
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { checkConfig, isFunction, isRecord } from '../memory/checks.ts';
import { budgetOf } from '../memory/remember.ts';
import { TicketingContext, useTicketingScope, type TicketingScope } from '../provider/context.ts';
import { TicketingProviderMissingError } from '../provider/TicketingProviderMissingError.ts';
import type { OwnSeatsSource } from '../seats/ownSeats.ts';
import { sameOverlay, type OwnSeats } from '../seats/overlayHolds.ts';
import type { ChoiceStore } from './createChoice.ts';
import { createBuyerStore, type BuyerStore } from './createBuyerStore.ts';
import { createPurchaseSlot, type PurchaseSlot } from './createPurchaseSlot.ts';
import { claimKey, keepCurrent, keyOf } from './keptPurchase.ts';
import type { PurchaseDefaults } from './purchaseActions.ts';

/** Props of {@link PurchaseProvider}: what every purchase below works with, taken once. */
export interface PurchaseProviderProps extends PurchaseDefaults {
  /**
   * Keeps the purchase over a reload: its journal, and whose it is, a guest's token included. `webStorage(() => sessionStorage)`
   * for one tab. `journal` comes before it.
   */
  readonly keep?: TextStorage | undefined;
  /**
   * Tells what this provider keeps from what another one on the page does: two with `keep` at once need two names. The
   * `scope` of the `TicketingProvider` tells them apart as well.
   */
  readonly name?: string | undefined;
  /** `auto` (default): what `keep` has kept goes on by itself; `isRestoring` until that is known. `manual`: `resume` does it. */
  readonly resume?: 'auto' | 'manual' | undefined;
  /**
   * Who buys: for `useBuyer`, and the buyer of `useSeatSelection`. Made by `createSession` of `@speckit/sdk/session`. While
   * another account is signed in than the one that began the purchase, `pay` and `addSeats` send nothing: `forbidden`.
   */
  readonly session?: Session | undefined;
  /** A state to show, for stories and tests: nothing stands behind it, and the first `start` replaces it. */
  readonly initialPurchase?: PurchaseState | undefined;
  /** Told of each purchase before it begins, as the sdk's object: for `createFlightRecorder(...).follow`. */
  readonly onPurchase?: ((purchase: Purchase) => void) | undefined;
  readonly children?: ReactNode;
}

/** What the hooks of a purchase share. */
export interface PurchaseScope {
  readonly slot: PurchaseSlot;
  readonly buyers: BuyerStore;
  /** The seats chosen before anything is held, by event. */
  readonly choices: Map<string, ChoiceStore>;
}

interface Opened extends PurchaseScope {
  readonly outer: TicketingScope;
  readonly inner: TicketingScope;
  readonly restore: () => Promise<void>;
  /** Takes the key of what is kept; gives back how to leave it. */
  readonly claim: () => () => void;
}

const PurchaseContext = createContext<PurchaseScope | null>(null);

/** The seats of the purchase, as the map is laid over by them: a purchase that merely waits changes nothing. */
function ownSeatsOf(slot: PurchaseSlot): OwnSeatsSource {
  let last: OwnSeats | null = null;
  const getSnapshot = () => {
    const { state } = slot.getSnapshot();
    if (!sameOverlay(last, state)) last = state;
    return last;
  };
  return { getSnapshot, subscribe: slot.subscribe, stores: new Map() };
}

function checkProps({ keep, name, resume, session, initialPurchase, onPurchase }: PurchaseProviderProps): void {
  const isStorage = ['read', 'write', 'remove'].every((name) => isFunction(Object(keep)[name]));
  checkConfig(keep === undefined || isStorage, 'keep', 'must be a storage, such as webStorage(() => sessionStorage)');
  checkConfig(name === undefined || typeof name === 'string', 'name', 'must be a text');
  checkConfig(resume === undefined || resume === 'auto' || resume === 'manual', 'resume', 'must be auto or manual');
  checkConfig(session === undefined || 'buyer' in Object(session), 'session', 'must be made by createSession');
  const { phase, seats } = Object(initialPurchase);
  const isState = typeof phase === 'string' && Array.isArray(seats) && seats.every(isRecord);
  checkConfig(initialPurchase == null || isState, 'initialPurchase', 'must be the state of a purchase');
  checkConfig(onPurchase === undefined || isFunction(onPurchase), 'onPurchase', 'must be a function');
}

/** Whether an account has left a purchase on the page, and another one has signed in. Nobody signed in is nobody else. */
async function isAnothers(session: Session, buyer: Buyer): Promise<boolean> {
  const userId = buyer.kind === 'user' ? await session.userId().catch(() => undefined) : undefined;
  return userId !== undefined && userId.toLowerCase() !== customerIdOf(buyer).toLowerCase();
}

function open(outer: TicketingScope, props: PurchaseProviderProps): Opened {
  checkProps(props);
  const { keep, name, resume = 'auto', session, initialPurchase, onPurchase, children: _, ...given } = props;
  const { client, lags } = outer;
  // React may hide what is on the page (`Activity`), which ends its effects, and show it again: the purchase goes on then.
  const storage = keep ?? memoryStorage();
  const journal = createJournal(storage);
  const defaults: PurchaseDefaults = { lags, budget: budgetOf(client), journal, ...given };
  const key = keyOf(client.scope, name);
  const current = keepCurrent(storage, key);
  const slot = createPurchaseSlot(client, defaults, {
    initial: initialPurchase,
    isRestoring: keep !== undefined && resume === 'auto',
    onBegin: (options) => void current.write(options),
    onPurchase,
    isAnothers: session && ((buyer) => isAnothers(session, buyer)),
  });
  const kept: PurchaseSlot = {
    ...slot,
    reset: () => {
      void current.forget();
      slot.reset();
    },
  };
  const goOn = async () => {
    const found = await current.read();
    if (found) await slot.resume(found);
  };
  const restore = async () => {
    if (!keep) await goOn();
    else if (resume === 'auto') await slot.restore(goOn);
  };
  const inner = { ...outer, ownSeats: ownSeatsOf(kept) };
  return {
    outer,
    inner,
    slot: kept,
    buyers: createBuyerStore(client, session),
    choices: new Map(),
    restore,
    claim: () => (keep ? claimKey(client, key) : () => undefined),
  };
}

/**
 * One purchase for everything below it, as the platform has one cart per buyer. Put it below a `TicketingProvider`, around
 * the pages of one buyer; whatever shows seats below it marks the buyer's own. The purchase goes on while components come
 * and go; unmounting this provider stops its waiting, never a request that is out.
 *
 * @example
 * <TicketingProvider client={client}>
 *   <PurchaseProvider keep={webStorage(() => sessionStorage)}><Shop /></PurchaseProvider>
 * </TicketingProvider>
 */
export function PurchaseProvider(props: PurchaseProviderProps) {
  const outer = useTicketingScope();
  const [opened, setOpened] = useState(() => open(outer, props));
  if (opened.outer !== outer) setOpened(open(outer, props));
  const { slot, inner, restore, claim } = opened;
  useEffect(() => {
    const leaveKey = claim();
    // Keeps the purchase going while the components that show it come and go.
    const leave = slot.subscribe(() => undefined);
    void restore();
    return () => {
      leave();
      leaveKey();
    };
  }, [slot, restore, claim]);

  return (
    <TicketingContext.Provider value={inner}>
      <PurchaseContext.Provider value={opened}>{props.children}</PurchaseContext.Provider>
    </TicketingContext.Provider>
  );
}

/** What the nearest {@link PurchaseProvider} shares. Throws `config_invalid` when it is missing. */
export function usePurchaseScope(): PurchaseScope {
  const scope = useContext(PurchaseContext);
  if (scope === null) throw new TicketingProviderMissingError('PurchaseProvider');
  return scope;
}
