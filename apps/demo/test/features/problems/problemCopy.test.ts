import { describe, expect, it } from 'vitest';
import { problemCopy } from '../../../src/features/problems/problemCopy.ts';

describe('problemCopy', () => {
  it('names the seats that were lost', () => {
    expect(problemCopy({ code: 'seat_unavailable', seats: 'A-1-2' }).text).toContain('A-1-2 went to another buyer');
  });

  it('says why a payment was declined, known reason or not, and that nothing was charged', () => {
    expect(problemCopy({ code: 'payment_declined', declineCode: 'INSUFFICIENT_FUNDS' }).text).toContain(
      'not enough money',
    );
    expect(problemCopy({ code: 'payment_declined', declineCode: 'NEW_REASON' }).text).toMatch(
      /refused.*Nothing was charged/u,
    );
  });

  it('never promises that nothing was charged when that is not known', () => {
    expect(problemCopy({ code: 'outcome_unknown' }).text).not.toContain('Nothing was charged');
  });

  it('has words and a way on for whatever else happens', () => {
    for (const code of ['response_shape', 'server_error', 'unexpected_response', 'service_unavailable'] as const)
      expect(problemCopy({ code })).toMatchObject({ title: 'Our service is not working right now', way: 'retry' });
  });
});
