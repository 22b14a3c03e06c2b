import type { Translation } from '../../i18n/words.ts';
import type { accountWords } from './messages.ts';

export const accountEs: Translation<typeof accountWords> = {
  signIn: 'Iniciar sesión',
  signUp: 'Crear una cuenta',
  signOut: 'Cerrar sesión',
  account: 'Cuenta',
  signedInAs: 'Sesión iniciada como {email}',
  role: 'Rol: {role}',
  tokenNote: 'La sesión dura dos horas; la plataforma no tiene otras más largas.',
  orders: 'Mis entradas y pedidos',
  ordersText: 'Como los ha guardado este navegador: la plataforma no lista pedidos.',
  allOrders: 'Todo lo que ha guardado este navegador',
  admin: 'Gestionar eventos',
  email: 'Correo electrónico',
  emailProblem: 'Escriba una dirección de correo, como ana@example.com.',
  password: 'Contraseña',
  passwordProblem: 'Escriba su contraseña.',
  passwordShort: 'Elija al menos {count} caracteres.',
  tooLong: 'Como máximo {count} caracteres, por favor.',
  nameProblem: 'Escriba su nombre.',
  oneMoment: 'Un momento…',
  why: 'Con una cuenta, la plataforma crea una entrada para usted y se la envía por correo. También puede comprar sin ella.',
  newHere: '¿Nuevo aquí? Crear una cuenta',
  haveOne: 'Ya tengo una cuenta',
  signedOut: 'Ha cerrado la sesión.',
  welcome: 'Sesión iniciada como {email}.',
};
