import { HostUnavailableError } from '../../errors/host.ts';
import type { SaveOutcome } from '../journal/createJournal.ts';
import type { PurchaseEvent } from '../record/events.ts';
import { problemOf } from '../record/problems.ts';
import { isInPayment, orderOf } from '../record/record.ts';
import type { PurchaseRecord } from '../record/schema.ts';

/** Writes a record down, one save at a time; what changes meanwhile is in the next. */
export interface Saves {
  /** `isMoney`: money is to move, and only after this is kept. */
  readonly keep: (isMoney?: boolean) => Promise<SaveOutcome>;
  /** Resolves after the last save that was asked for. */
  readonly done: () => Promise<unknown>;
}

export function createSaves(save: (isMoney: boolean) => Promise<SaveOutcome>): Saves {
  let last: Promise<unknown> = Promise.resolve();
  let next: Promise<SaveOutcome> | undefined;
  let isForMoney = false;
  return {
    keep: (isMoney = false) => {
      isForMoney ||= isMoney;
      next ??= last.then(() => {
        const isAsked = isForMoney;
        next = undefined;
        isForMoney = false;
        return save(isAsked);
      });
      last = next;
      return next;
    },
    done: () => last,
  };
}

/** An intention that may move money. */
export type PaySent = Extract<PurchaseEvent, { type: 'pay_sent' | 'checkout_sent' }>;

/** Whether money may be moving for the order that an intention is about. */
export function movesMoney(record: PurchaseRecord, event: PurchaseEvent | undefined): event is PaySent {
  if (event?.type !== 'pay_sent' && event?.type !== 'checkout_sent') return false;
  const order = orderOf(record, event.orderId);
  return order !== undefined && isInPayment(record, order);
}

/** Money would move, and whoever goes on after a reload would not know of it: nothing is sent, and the page says why. */
export const unsent = ({ type, orderId }: PaySent): readonly PurchaseEvent[] => [
  { type: type === 'pay_sent' ? 'pay_refused' : 'checkout_refused', orderId },
  { type: 'problem_met', problem: problemOf(new HostUnavailableError({ facility: 'journal' }), { orderId }) },
];
