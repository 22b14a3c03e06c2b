import type { Translation } from '../../i18n/words.ts';
import type { waitlistWords } from './messages.ts';

export const waitlistEs: Translation<typeof waitlistWords> = {
  soldOut: 'Agotado',
  allTaken: 'Todos los asientos están vendidos o reservados',
  soldOutText:
    'Los asientos vuelven cuando falla un pago. Deje su dirección y la plataforma le escribe, por orden de llegada.',
  allTakenText: 'Los asientos reservados que no se pagan vuelven solos: deje esta página abierta, o deje su dirección.',
  email: 'Correo electrónico',
  join: 'Apuntarse a la lista de espera',
  joining: 'Apuntando…',
  joined: 'Está en la lista',
  joinedText: 'Era el número {position} cuando se apuntó. La plataforma escribe a {email} en cuanto vuelva un asiento.',
  joinedNoPlace: 'Su lugar está guardado. La plataforma escribe a {email} en cuanto vuelva un asiento.',
  waiting:
    '{count, plural, =0 {Nadie espera ahora.} one {# persona espera este evento.} other {# personas esperan este evento.}}',
  noLeave: 'La plataforma no permite salir de la lista: ignore su correo si ya no quiere un asiento.',
  otherAddress: 'Apuntarse con otra dirección',
};
