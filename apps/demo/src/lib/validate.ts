/** One @, not first or last, no blanks: what the platform itself asks of an address, and a little sense. */
export function isEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+$/u.test(text.trim());
}

export interface DetailsInput {
  readonly kind: 'guest' | 'login' | 'new';
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly method: string;
}

export type DetailsErrors = Partial<Record<'name' | 'email' | 'password', string>>;

const SHORTEST_PASSWORD = 8;

/** What is wrong with the details, per field; empty when nothing is. */
export function validateDetails(input: DetailsInput): DetailsErrors {
  const errors: DetailsErrors = {};
  if (input.name.trim() === '') errors.name = 'Please write the name for the ticket.';
  if (!isEmail(input.email)) errors.email = 'Please write an e-mail address, such as ana@example.com.';
  if (input.kind === 'login' && input.password === '') errors.password = 'Please write your password.';
  if (input.kind === 'new' && input.password.length < SHORTEST_PASSWORD)
    errors.password = `Please choose at least ${SHORTEST_PASSWORD} characters.`;
  return errors;
}
