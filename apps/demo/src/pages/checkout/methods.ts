/** Ways to pay. The platform simulates them all and takes no card data. */
export const PAYMENT_METHODS = [
  { id: 'credit_card', name: 'Card', note: 'Charged when you press Pay.' },
  { id: 'paypal', name: 'PayPal', note: 'Confirmed by your PayPal account.' },
  { id: 'bank_transfer', name: 'Instant bank transfer', note: 'Straight from your bank.' },
] as const;

export function methodName(id: string): string {
  return PAYMENT_METHODS.find((method) => method.id === id)?.name ?? id;
}
