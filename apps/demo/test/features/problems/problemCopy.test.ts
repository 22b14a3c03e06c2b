import { describe, expect, test } from 'vitest';
import { problemCopy } from '../../../src/features/problems/problemCopy.ts';
import { codeOf } from '../../../src/features/purchase/useProblemCopy.ts';
import { english } from '../../support/english.ts';

describe('what a buyer is told', () => {
  test('a lost seat is named, and nothing was charged', () => {
    const { title, text } = problemCopy(english, { code: 'seat_unavailable', seats: 'Section A, row 1, seat 2' });
    expect(title).toBe('Someone was faster');
    expect(text).toContain('Section A, row 1, seat 2 went to another buyer');
    expect(text).toContain('Nothing was charged');
  });

  test.each([
    ['CARD_DECLINED', 'Your bank refused the card.'],
    ['INSUFFICIENT_FUNDS', 'There was not enough money on the account.'],
    ['SOMETHING_ELSE', 'The payment company says: SOMETHING_ELSE.'],
    [undefined, 'The platform gives no reason.'],
  ])('a declined payment says why: %s', (declineCode, reason) => {
    expect(problemCopy(english, { code: 'payment_declined', declineCode }).text).toContain(reason);
  });

  test('an unknown outcome promises no second charge and names the order', () => {
    const { text } = problemCopy(english, { code: 'outcome_unknown', orderId: 'order-7' });
    expect(text).toContain('We will not charge again');
    expect(text).toContain('order-7');
  });

  test.each(['unauthenticated', 'forbidden'] as const)('a missing login is not called our fault: %s', (code) => {
    expect(problemCopy(english, { code }).text).toContain('Sign in with it');
  });

  test('a hold or a cart without a reply is not told as a payment in doubt', () => {
    expect(codeOf('failed', 'outcome_unknown')).toBe('network_error');
    expect(codeOf('failed', 'seat_unavailable')).toBe('seat_unavailable');
    expect(codeOf('declined', undefined)).toBe('payment_declined');
    expect(codeOf('failed', undefined)).toBe('server_error');
  });

  test('a code without words of its own is never a server’s word', () => {
    expect(problemCopy(english, { code: 'response_shape' }).title).toBe('Our service is not working right now');
  });
});
