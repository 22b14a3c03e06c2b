import type { Translation } from '../../i18n/words.ts';
import type { basketWords } from './messages.ts';

export const basketEs: Translation<typeof basketWords> = {
  basket: 'Cesta',
  yourSeats: 'Sus asientos',
  seats: 'Asientos',
  total: 'Total',
  remove: 'Quitar {seat}',
  empty:
    'Elija en el plano los asientos que le gusten, hasta {max}. Esperan aquí hasta que los reserve; antes puede tomarlos otra persona.',
  hold: 'Reservar {count, plural, one {# asiento} other {# asientos}}',
  holdMore: 'Reservar {count, plural, one {# asiento más} other {# asientos más}}',
  continue: 'Continuar',
  continueHint:
    'Continuar pide primero sus datos, sin reloj. Reservar toma los asientos al momento, y el reloj empieza.',
  notHeldYet: 'Aún sin reservar',
  toCheckout: 'Ir al pago',
  giveUp: 'Renunciar a estos asientos',
  giveUpHint:
    'La plataforma solo puede anular el pedido entero, no un asiento. Los asientos vuelven a la venta cuando acaba la reserva, hacia las {time} (su reloj).',
  giveUpSure: '¿Renunciar a {count, plural, one {este asiento} other {los # asientos}}?',
  giveUpText: 'Otra persona puede tomarlos cuando acabe la reserva. No se puede deshacer.',
  giveUpYes: 'Sí, renunciar',
  keep: 'Conservarlos',
  otherEvent: 'Tiene asientos reservados para {event}',
  otherEventText: 'Páguelos o renuncie a ellos; después puede reservar aquí.',
  owned: 'Estos asientos son suyos',
  seeTickets: 'Ver sus entradas',
  chooseMore: 'Elegir más asientos',
  lostOne: 'Acaban de tomar ese asiento',
  lostSeveral: 'Acaban de tomar algunos asientos',
  lostText: '{seats}: para otra persona.',
  takeInstead: 'Tomar {seats} en su lugar',
  noThanks: 'No, gracias',
  allRight: 'De acuerdo',
  justTaken: 'Otra persona acaba de tomar: {seats}.',
  notAdded: 'Su elección no se reservó',
  notAddedText:
    'Otra pestaña suya está ocupada con esta compra, y estos no se pudieron añadir: {seats}. Siguen elegidos aquí: resérvelos cuando termine la compra.',
  bar: '{count, plural, one {# asiento} other {# asientos}}, {price}',
  barHeld: '{count, plural, one {# asiento reservado} other {# asientos reservados}}',
  barEmpty: 'Elija en el plano, o',
  toMap: 'Volver al plano',
  sheetHigher: 'Agrandar la cesta',
  sheetLower: 'Reducir la cesta',
  findBest: 'Los mejores asientos',
};
