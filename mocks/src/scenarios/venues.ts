import { block, seats, type EventPlan, type SectionPlan } from './layout.ts';

/** A horseshoe theatre: rows grow towards the back, two pillars take seats away, the balcony has a stair. */
export const THEATRE: EventPlan = {
  id: '7d1f2a64-3c58-4b1e-9a77-0c5e8f2b6d10',
  name: 'Marea Baja - Noche de Boleros',
  description: 'Dos pianos, un bandoneón y las canciones que sabía tu abuela. Función única, sin intermedio.',
  venue: 'Teatro Aurora, Valparaíso',
  days: 12,
  hour: 23,
  maxCapacity: 420,
  basePrice: '60.00',
  taken: { sold: 0.24, reserved: 0.06 },
  sections: [
    {
      code: 'VIP',
      price: '140.00',
      rows: [1, 2, 3, 4].map((row) => ({ row, seats: seats(1, 12 + 2 * (row - 1)) })),
    },
    {
      code: 'STALLS',
      price: '85.00',
      rows: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((row) => ({
        row,
        seats: seats(1, 18 + Math.floor(row / 2), row === 4 || row === 5 ? [6, 15] : []),
      })),
    },
    {
      code: 'BALCONY',
      price: '45.50',
      rows: [1, 2, 3, 5, 6].map((row) => ({
        row,
        seats: seats(1, 22, row === 1 ? [11, 12] : [1, 11, 12, 22].slice(0, row)),
      })),
    },
    { code: 'GALLERY', price: '30.13', rows: [{ row: 1, seats: seats(1, 8) }] },
  ],
};

const LOWER: readonly SectionPlan[] = [101, 102, 103, 104, 105, 106, 107, 108].map((code) => ({
  code: String(code),
  price: code % 2 === 0 ? '95.00' : '88.50',
  rows: block(14, 20),
}));
const UPPER: readonly SectionPlan[] = [201, 202, 203, 204, 205, 206, 207, 208].map((code) => ({
  code: String(code),
  price: '52.00',
  rows: Array.from({ length: 16 }, (_, index) => ({ row: index + 1, seats: seats(1, 14 + Math.floor(index / 3)) })),
}));

export const ARENA: EventPlan = {
  id: 'b2c94e0a-6f3d-4e57-8a1b-5d7e9c3f2041',
  name: 'Los Faroles - Gira Cordillera',
  description:
    'Tres horas de rock andino: quince años de discos, una banda de vientos y un final con el público en la cancha.',
  venue: 'Arena Cordillera, Bogotá',
  days: 45,
  hour: 1,
  maxCapacity: 5200,
  basePrice: '52.00',
  taken: { sold: 0.35, reserved: 0.04 },
  sections: [
    { code: 'FLOOR A', price: '160.00', rows: block(18, 18) },
    { code: 'FLOOR B', price: '130.00', rows: block(18, 18) },
    ...LOWER,
    ...UPPER,
  ],
};

export const SOLD_OUT: EventPlan = {
  id: 'e81c5d37-94af-4c2b-b0d6-2f7a1e6c8b55',
  name: 'Cuarteto Jacarandá - Última Función',
  description:
    'La despedida de un cuarteto que tocó treinta años en el mismo barrio. No queda una silla: hay lista de espera.',
  venue: 'Sala Mistral, Montevideo',
  days: 6,
  hour: 22,
  maxCapacity: 120,
  basePrice: '38.00',
  taken: { sold: 1, reserved: 0 },
  sections: [{ code: 'PLATEA', price: '38.00', rows: block(10, 12) }],
};

const TRIBUNES = ['NORTE', 'SUR', 'ORIENTE', 'OCCIDENTE'] as const;
const TIER_PRICES = ['75.00', '55.00', '40.00', '28.50', '22.00'] as const;

/** 50,000 seats: four tribunes of five tiers, two blocks each, and a pitch. */
export const STADIUM: EventPlan = {
  id: '3a6d8f12-75be-4d09-9c43-e1b2a4f70c88',
  name: 'Festival Dos Mares',
  description:
    'Doce bandas en dos escenarios, del mediodía a la medianoche: cumbia, salsa dura, trap y un cierre sinfónico.',
  venue: 'Estadio del Pacífico, Lima',
  days: 75,
  hour: 17,
  maxCapacity: 50_000,
  basePrice: '22.00',
  taken: { sold: 0.3, reserved: 0.03 },
  sections: [
    { code: 'CANCHA VIP', price: '210.00', rows: block(40, 50) },
    ...TRIBUNES.flatMap((tribune) =>
      TIER_PRICES.flatMap((price, tier) =>
        ['A', 'B'].map((half) => ({ code: `${tribune} ${tier + 1}${half}`, price, rows: block(30, 40) })),
      ),
    ),
  ],
};
