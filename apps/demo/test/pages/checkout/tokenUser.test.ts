import { describe, expect, it } from 'vitest';
import { tokenUser } from '../../../src/pages/checkout/tokenUser.ts';

const token = (claims: object) => `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.signature`;

describe('tokenUser', () => {
  it('reads the subject, also where base64url differs from base64', () => {
    expect(tokenUser(token({ sub: 'a8098c1a-f86e-11da-bd1a-00112444be1e', name: '¿?>>>~~' }))).toBe(
      'a8098c1a-f86e-11da-bd1a-00112444be1e',
    );
  });

  it('gives null for anything that is no such token', () => {
    for (const odd of ['', 'a.b', 'a.%%%.c', token({}), token({ sub: 7 }), token({ sub: '' })])
      expect(tokenUser(odd)).toBeNull();
  });
});
