import { describe, expect, it } from 'vitest';
import { isEmail, validateDetails } from '../../src/lib/validate.ts';

const guest = { kind: 'guest', name: 'Ana', email: 'ana@example.com', password: '', method: 'credit_card' } as const;

describe('validateDetails', () => {
  it('lets a guest pass without a password', () => {
    expect(validateDetails(guest)).toEqual({});
  });

  it('names every field that is missing at once', () => {
    expect(Object.keys(validateDetails({ ...guest, kind: 'new', name: ' ', email: 'ana' }))).toEqual([
      'name',
      'email',
      'password',
    ]);
  });

  it('asks more of a new password than of an old one', () => {
    expect(validateDetails({ ...guest, kind: 'login', password: 'short' })).toEqual({});
    expect(validateDetails({ ...guest, kind: 'new', password: 'short' }).password).toContain('at least');
  });

  it('takes the addresses that the platform takes', () => {
    for (const good of ['a@b', ' ana@example.com ']) expect(isEmail(good)).toBe(true);
    for (const bad of ['', 'ana', '@b', 'a@', 'a b@c', 'a@b@c']) expect(isEmail(bad)).toBe(false);
  });
});
