import { words } from '../../i18n/words.ts';

export const accountWords = words('account', {
  signIn: 'Sign in',
  signUp: 'Create an account',
  signOut: 'Sign out',
  account: 'Account',
  signedInAs: 'Signed in as {email}',
  role: 'Role: {role}',
  tokenNote: 'The login lasts two hours; the platform has no longer ones.',
  orders: 'My tickets and orders',
  admin: 'Manage events',
  email: 'E-mail',
  emailProblem: 'Please write an e-mail address, such as ana@example.com.',
  password: 'Password',
  passwordProblem: 'Please write your password.',
  passwordShort: 'Please choose at least {count} characters.',
  oneMoment: 'One moment…',
  why: 'With an account the platform makes a ticket for you and mails it. You can buy without one.',
  newHere: 'New here? Create an account',
  haveOne: 'I have an account',
  signedOut: 'You are signed out.',
  welcome: 'Signed in as {email}.',
});
