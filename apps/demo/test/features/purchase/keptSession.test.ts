import { createGuest, userBuyer } from '@speckit/sdk';
import { describe, expect, it } from 'vitest';
import { parseSession, storageOf, type KeptSession } from '../../../src/features/purchase/keptSession.ts';
import { parseDetails } from '../../../src/features/purchase/useDetails.ts';

const session: KeptSession = {
  event: { id: 'e', name: 'Marea Baja', eventDate: '2026-12-05T02:00:00Z' },
  buyer: createGuest(),
  waived: ['s'],
  keptAt: 1_000,
};

describe('what is kept over a reload', () => {
  it('comes back as it was, for a day', () => {
    expect(parseSession(JSON.stringify(session), 2_000)).toEqual(session);
    expect(parseSession(JSON.stringify({ ...session, buyer: userBuyer('u') }), 2_000)?.buyer.kind).toBe('user');
    expect(parseSession(JSON.stringify(session), session.keptAt + 86_400_000)).toBeNull();
  });

  it('is nothing when it is not what this page wrote', () => {
    const { customerId: _, ...half } = { customerId: '', ...session.buyer };
    for (const odd of [null, '', '{', '7', '{}', JSON.stringify({ ...session, buyer: half })])
      expect(parseSession(odd, 2_000)).toBeNull();
    for (const odd of [null, '{', JSON.stringify({ kind: 'guest', name: 'Ana', buyer: session.buyer })])
      expect(parseDetails(odd)).toBeNull();
  });

  it('is shared by tabs only where they share a platform', () => {
    expect(storageOf({ kind: 'worker' })).toBe('sessionStorage');
    expect(storageOf({ kind: 'live' })).toBe('localStorage');
  });
});
