import { expect, it } from 'vitest';
import { caseNamed } from '../../adversary/play/case.ts';
import { tryCase } from '../../adversary/trial.ts';

/** Faults that the adversary has found, as small as they could be made. */
const FOUND = [
  // A tab that leads and is suspended.
  'guide/1/guest/tabs; the other tab is suspended @ before POST /reservations#1; seed 1',
  'development/2/guest/tabs; the other tab is suspended @ after POST /payments#2; storage hangs @ answer POST /reservations#1; seed 489834',
  'development/2/guest/tabs; storage throws @ after POST /cart/add#1; the other tab is suspended @ answer POST /payments#1; seed 667576',
  // A hold whose answer says nothing of it.
  'guide/2/guest/alone; 403 after @ before POST /reservations#2; frozen 15 s, direct @ before POST /reservations#2; seed 480162',
  // A seat that was added, and the same purchase started once more.
  'development/1/guest/tabs; starts again @ answer POST /orders/checkout#1; adds a seat @ answer GET /events/{id}/seatmap#1; seed 440480',
  // After the end, in the tab that mirrors.
  'development/1/account/tabs; cancels @ ended; seed 1',
  'guide/1/account/tabs; pays twice @ answer GET /orders/{id}#5; seed 1',
  // Two pages on one journal.
  'development/1/guest/alone; a second page on the journal, without sharing @ before POST /cart/add#1; storage hangs @ answer POST /cart/add#2; seed 436612',
  'development/2/guest/alone; clock -2 h @ after POST /reservations#1; a second page on the journal, without sharing @ before POST /orders/checkout#2; seed 94438',
  'development/1/guest/alone; somebody cancels the order @ after POST /cart/add#2; a second page on the journal, without sharing @ after POST /orders/checkout#1; seed 332965',
  // The first page's order has to be cancelled, and the first try is lost or refused.
  'guide/1/guest/alone; offline for 10 s @ ready; a second page on the journal, without sharing @ before POST /cart/add#2; seed 1',
  'guide/1/guest/alone; 503 before @ before PATCH /orders/{id}/cancel#1; a second page on the journal, without sharing @ before POST /cart/add#2; seed 1',
  'development/1/account/alone; lost before @ before PATCH /orders/{id}/cancel#1; a second page on the journal, without sharing @ before POST /cart/add#2; seed 1',
  'guide/1/guest/alone; sleep 20 min @ ended; a second page on the journal, without sharing @ after POST /cart/add#2; seed 1',
  // A command that is given while the computer sleeps.
  'guide/1/guest/alone; sleep 20 min @ ended; cancels @ answer GET /orders/{id}#1; seed 1',
  // A reload, and what was not written down.
  'development/1/guest/alone; storage throws @ before POST /reservations#1; reloads @ after POST /payments#1; seed 757769',
  'guide/1/guest/tabs; a second tab with another choice @ start; the other tab is suspended @ before GET /orders/{id}#2; seed 575662',
  // What another tab told last is older than what it has paid since, and nothing was written down.
  'development/1/guest/tabs; storage hangs @ after POST /payments#1; sleep 20 min @ answer POST /orders/checkout#1; seed 1',
  'development/1/guest/tabs; sleep 20 min @ before POST /payments#1; storage hangs @ after POST /reservations#1; seed 1',
  'guide/1/guest/tabs; storage hangs @ before POST /cart/add#1; sleep 20 min @ before POST /orders/checkout#1; seed 1',
  'development/2/account/tabs; storage hangs @ after POST /payments#1; sleep 20 min @ answer POST /orders/checkout#1; seed 1',
  'production/1/account/tabs; storage hangs @ start; sleep 20 min @ answer POST /payments#1; seed 1',
  'development/1/guest/tabs; storage hangs @ start; the other tab is suspended @ answer POST /orders/checkout#1; seed 1',
  'guide/2/account/tabs; storage throws @ start; sleep 20 min @ after POST /orders/checkout#1; seed 1',
  // Bought by another page while this one had only had a seat added.
  'guide/1/guest/alone; adds a seat @ start; a second page on the journal, without sharing @ start; seed 1',
  'development/1/account/alone; adds a seat @ start; a second page on the journal, without sharing @ start; seed 1',
  'production/2/guest/alone; adds a seat @ start; a second page on the journal, without sharing @ start; seed 1',
  // Another tab begins its own purchase in the moment in which this one ends: each is told of its own.
  'guide/1/guest/tabs; a second tab with another choice @ after POST /cart/add#2; cancels @ after POST /cart/add#2; seed 1',
  'development/1/guest/tabs; cancels @ answer POST /cart/add#1; a second tab with another choice @ answer POST /cart/add#1; seed 1',
  'guide/1/guest/tabs; a second tab with another choice @ answer GET /events/{id}/seatmap#1; cancels @ answer GET /events/{id}/seatmap#1; seed 1',
  'production/2/account/tabs; cancels @ answer GET /events/{id}/seatmap#1; a second tab with another choice @ answer POST /reservations#1; seed 1',
  // Another page takes over and waits for its buyer: what is asked of this one is not lost.
  'guide/1/guest/alone; a second page on the journal that only looks @ ready; seed 1',
  'production/1/guest/tabs; a second page on the journal that only looks @ answer POST /cart/add#2; seed 1',
  'guide/1/guest/leading; a second tab that only looks, and gets its locks late @ before POST /cart/add#2; seed 1',
  'development/2/account/leading; a second tab that only looks, and gets its locks late @ ready; seed 1',
  // What a tab follows ends before it knows whether it leads.
  'guide/1/guest/leading; a second tab that only looks, and gets its locks late @ after GET /orders/{id}#1; seed 1',
  // A tab that has lost the lead while it slept has not seen what another page has bought.
  'guide/1/guest/leading; sleep 20 min @ before POST /cart/add#2; a second page on the journal, without sharing @ before POST /cart/add#2; seed 1',
  'guide/1/guest/leading; lost after @ before POST /reservations#1; a second tab with another choice @ start; seed 1',
  // Two carts were made at once, and the seat is in the one that nobody was told of.
  'guide/2/guest/alone; 425 after @ before POST /cart/add#2; frozen 25 s, behind a proxy @ before POST /cart/add#1; seed 785868',
  'guide/2/account/alone; lost after @ before POST /cart/add#2; frozen 25 s, behind a proxy @ before POST /cart/add#1; seed 785868',
  'guide/2/guest/tabs; 503 after @ before POST /cart/add#2; frozen 25 s, behind a proxy @ before POST /cart/add#1; seed 785868',
  // The purchase passes to a tab that goes on to its own choice: each is shown its own.
  'guide/1/guest/tabs; the other tab is suspended @ after GET /events/{id}/seatmap#1; a second tab with another choice @ after GET /events/{id}/seatmap#1; seed 320234',
  'development/2/account/tabs; the other tab is suspended @ before POST /cart/add#1; a second tab with another choice @ before POST /cart/add#1; seed 1',
  // Somebody clears the storage, and the lease with it, while two pages have a part in the purchase.
  'development/1/guest/alone; a second page on the journal that only looks @ after POST /orders/checkout#1; the storage is cleared @ before POST /orders/checkout#2; seed 1',
  'development/1/guest/alone; the storage is cleared @ answer POST /reservations#1; a second page on the journal, without sharing @ before POST /cart/add#1; seed 1',
  'guide/1/guest/alone; the storage is cleared @ before POST /cart/add#2; a second page on the journal, without sharing @ answer POST /cart/add#1; seed 1',
  'development/1/guest/tabs; a second tab that only looks, and gets its locks late @ after POST /cart/add#2; the storage is cleared @ answer GET /events/{id}/seatmap#2; seed 1',
  // Another window with another choice: one that is told so stops nobody, and its seat in the same cart is not paid for unseen.
  'development/1/guest/alone; a second page with another choice, without sharing @ after POST /payments#1; storage hangs @ after GET /events/{id}/seatmap#2; seed 1',
  'guide/1/account/alone; a second page with another choice, without sharing @ ready; storage hangs @ start; seed 1',
  // A storage that is full: what was claimed is not written, and the tab that led is gone.
  'guide/1/guest/tabs; the other tab is suspended @ before GET /orders/{id}#2; storage is full @ after GET /orders/{id}#2; seed 260626',
  'guide/1/guest/tabs; the other tab is suspended @ before POST /orders/checkout#1; storage is full @ before POST /cart/add#2; seed 801628',
  // A tab with late locks that has heard the leader does not lead beside it.
  'production/2/guest/leading; a second tab that only looks, and gets its locks late @ after POST /orders/checkout#2; storage hangs @ after POST /orders/checkout#2; seed 435444',
  // Its lock arrives when the leader has left, and what it had asked of that one is done.
  'development/1/guest/leading; a second tab that only looks, and gets its locks late @ before POST /orders/checkout#1; the channel between the tabs is silent @ answer POST /orders/checkout#1; seed 1',
  // The tab that led has told that it ended with one of two seats, and could not write it down: the next one reads an older state.
  'production/2/guest/leading; storage hangs @ after POST /payments#1; a second tab that only looks, and gets its locks late @ after GET /events/{id}/seatmap#2; seed 1',
  // Two long waits one after another.
  'guide/1/account/alone; events take 25 s @ start; seed 1',
];

it.each(FOUND)('%s', async (name) => {
  const { broken } = await tryCase(caseNamed(name));
  expect(broken).toEqual([]);
});
