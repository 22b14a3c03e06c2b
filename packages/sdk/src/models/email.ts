/**
 * Whether the platform takes a text for an e-mail address: one `@`, neither first nor last. What `joinWaitlist` is checked by
 * before it is sent; for forms that ask for an address.
 */
export const isEmail = (value: unknown): value is string => typeof value === 'string' && /^[^@]+@[^@]+$/.test(value);
