import type { SeatMapMessages } from './model/messages.ts';

const asientos = (count: number) => (count === 1 ? '1 asiento' : `${count} asientos`);
const elegidos = (count: number) => (count === 1 ? '1 asiento elegido' : `${count} asientos elegidos`);

/** Every word of the seat map in Spanish: `<SeatMap messages={spanish} />`. Also a model for other languages. */
export const spanish: SeatMapMessages = {
  locale: 'es',
  map: 'Plano de asientos',
  instructions:
    'Las flechas pasan de un asiento a otro; Re Pág y Av Pág, de un sector a otro. Intro o Espacio elige. Mayúsculas con una flecha elige varios. Más y menos acercan y alejan, 0 muestra todo.',
  seatName: ({ section, row, seat }) => `Sector ${section}, fila ${row}, asiento ${seat}`,
  seatsOfSection: (code) => `Asientos del sector ${code}`,
  row: (row) => `Fila ${row}`,
  states: {
    available: 'libre',
    reserved: 'reservado por otra persona',
    sold: 'vendido',
    closed: 'no está a la venta',
    chosen: 'su elección',
    held: 'reservado para usted',
    owned: 'suyo',
  },
  free: (count) => `${count} libres`,
  noneFree: 'ninguno libre',
  from: (price) => `desde ${price}`,
  andLess: (price) => `${price} y menos`,
  stage: 'Escenario',
  schematic: 'Plano esquemático: no muestra la disposición real del recinto',
  controls: 'Controles del plano',
  zoomIn: 'Acercar',
  zoomOut: 'Alejar',
  showAll: 'Mostrar todo',
  moveUp: 'Mover el plano hacia arriba',
  moveDown: 'Mover el plano hacia abajo',
  moveLeft: 'Mover el plano a la izquierda',
  moveRight: 'Mover el plano a la derecha',
  several: 'Elegir varios arrastrando',
  floor: 'Planta',
  allFloors: 'Todas las plantas',
  chosen: (name, price, count) => `${name} elegido, ${price}. ${elegidos(count)}.`,
  removed: (name, count) => `${name} quitado. ${elegidos(count)}.`,
  chosenSeveral: (names) => `Elegidos: ${names.join('; ')}.`,
  notFree: (name, state) => `${name}: ${state}.`,
  full: (max) => `No se pueden elegir más de ${asientos(max)}. Quite uno para elegir otro.`,
  lost: (names) => `Otra persona acaba de tomarlo: ${names.join('; ')}.`,
  alone: (names) => `Así quedaría un asiento solo: ${names.join('; ')}.`,
  sections: 'Sectores',
  findSection: 'Buscar un sector',
  legend: 'Leyenda',
  list: {
    label: 'Asientos',
    columns: { section: 'Sector', row: 'Fila', seat: 'Asiento', price: 'Precio', state: 'Estado', choose: 'Elegir' },
    allSections: 'Todos los sectores',
    onlyFree: 'Solo asientos libres',
    count: (count, exact) => (exact === 1 ? '1 asiento' : `${count} asientos`),
    empty: 'Ningún asiento cumple estos filtros.',
  },
  view: {
    label: (name) => `Vista desde ${name}`,
    summary: ({ metres, turn }) =>
      Math.abs(turn) < 5
        ? `El escenario está a ${metres} m, de frente.`
        : `El escenario está a ${metres} m, ${Math.abs(turn)}° a su ${turn < 0 ? 'izquierda' : 'derecha'}.`,
  },
};
