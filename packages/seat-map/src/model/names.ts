import type { SeatTable } from './seatTable.ts';

/** "Section A, row 1, seat 2": how a seat is called in sentences and to screen readers. */
export function seatName(table: SeatTable, seat: number): string {
  return `Section ${sectionCode(table, seat)}, row ${table.rowLabels[seat] ?? ''}, seat ${table.seatLabels[seat] ?? ''}`;
}

export function sectionCode(table: SeatTable, seat: number): string {
  return table.sections[table.section[seat] ?? -1]?.code ?? '';
}
