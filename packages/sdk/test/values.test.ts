import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createCoreClient,
  createGuest,
  customerIdOf,
  formatCents,
  formatPrice,
  fromCents,
  identityOf,
  isEmail,
  parseDate,
  servicesAt,
  sumCents,
  toCents,
  userBuyer,
} from '../src/index.ts';

describe('money', () => {
  test.each([
    [50, 5_000],
    [0.1 + 0.2, 30],
    [1.005, 101],
    [19.99, 1_999],
    [-2.5, -250],
    [300_000.001, 30_000_000],
  ])('%d is %d cents', (amount, cents) => {
    expect(toCents(amount)).toBe(cents);
  });
  test('cents survive the way to the wire and back', () => {
    const survives = fc.property(fc.integer({ min: 0, max: 10 ** 12 }), (cents) => {
      expect(toCents(fromCents(cents))).toBe(cents);
    });
    fc.assert(survives);
  });
  test('sums are exact', () => {
    expect(sumCents([0.1, 0.2, 19.99])).toBe(2_029);
    expect(sumCents([])).toBe(0);
  });
  test('formatting is the work of Intl', () => {
    expect(formatPrice(50, 'USD', 'en-US')).toBe('$50.00');
    expect(formatCents(123_450, 'USD', 'en-US')).toBe('$1,234.50');
    expect(formatCents(123_450, 'EUR', 'de-DE').replaceAll('\u00a0', ' ')).toBe('1.234,50 €');
  });
});

describe('dates', () => {
  const base = Date.UTC(2026, 10, 22, 1, 22, 12);
  test.each([
    ['2026-11-22T01:22:12Z', 0],
    ['2026-11-22T01:22:12.4Z', 400],
    ['2026-11-22T01:22:12.40Z', 400],
    ['2026-11-22T01:22:12.400Z', 400],
    ['2026-11-22T01:22:12.4002Z', 400],
    ['2026-11-22T01:22:12.65669Z', 656],
    ['2026-11-22T01:22:12.656690Z', 656],
    ['2026-11-22T01:22:12.9999999Z', 999],
    ['2026-11-22T01:22:12.5', 500],
    ['2026-11-22T03:22:12.1234567+02:00', 123],
  ])('%s', (date, ms) => {
    expect(parseDate(date)).toBe(base + ms);
  });
  test('what is not a date is NaN', () => {
    expect(parseDate('soon')).toBeNaN();
  });
});

describe('buyers', () => {
  test('a guest has a token nobody can guess and a GUID to pay with', () => {
    const [one, other] = [createGuest(), createGuest()];
    expect(one.guestToken).not.toBe(other.guestToken);
    expect(one.customerId).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
    expect(one.guestToken).not.toContain(one.customerId);
    expect(identityOf(one)).toEqual({ guestToken: one.guestToken });
    expect(customerIdOf(one)).toBe(one.customerId);
  });
  test('an account pays with its own id', () => {
    expect(identityOf(userBuyer('u'))).toEqual({ userId: 'u' });
    expect(customerIdOf(userBuyer('u'))).toBe('u');
  });
});

test.each([
  ['localhost', 'http://localhost:50002'],
  ['HTTPS://Tickets.test', 'HTTPS://Tickets.test:50002'],
  ['http://127.0.0.1', 'http://127.0.0.1:50002'],
  ['[::1]', 'http://[::1]:50002'],
])('servicesAt(%j) has a scheme of its own, or http', (host, inventory) => {
  expect(servicesAt(host).inventory).toBe(inventory);
});

test.each([
  ['http://localhost:3000', 'http://localhost:3000'],
  ['localhost/api', 'localhost/api'],
  ['ftp://a.test', 'ftp://a.test'],
  ['http://somebody:sesame@a.test', 'http://a.test'],
  ['http://a.test/?key=sesame', 'http://a.test/'],
])('servicesAt(%j) is refused, and quoted without secrets', (host, quoted) => {
  expect(() => servicesAt(host)).toThrow(`not "${quoted}"`);
  expect(() => servicesAt(host)).not.toThrow('sesame');
});

test.each([0.5, Number.NaN, 60_000, -6_000])('a port offset of %d leaves no port', (offset) => {
  expect(() => servicesAt('localhost', offset)).toThrow('portOffset');
});

test('a service URL that cannot be one is named, and not quoted: it may hold secrets', () => {
  const services = { catalog: 'ftp://me:sesame@a.test/x?key=sesame' };
  expect(() => createCoreClient({ services })).toThrow(/services\.catalog\b.*must be an http\(s\) URL or a path/);
  expect(() => createCoreClient({ services })).not.toThrow('sesame');
});

test('the documented ports: 50004 is fulfillment, 5004 is payment', () => {
  expect(servicesAt('http://127.0.0.1', 7)).toMatchObject({
    identity: 'http://127.0.0.1:50007',
    payment: 'http://127.0.0.1:5011',
    fulfillment: 'http://127.0.0.1:50011',
    waitlist: 'http://127.0.0.1:5013',
  });
});

test('an e-mail address is one @ with something on both sides', () => {
  expect(['ana@example.com', 'a@b'].every(isEmail)).toBe(true);
  expect(['', 'ana', '@example.com', 'ana@', 'a@b@c', null, 7].some(isEmail)).toBe(false);
});
