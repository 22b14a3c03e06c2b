'use client';
import type { ReactNode } from 'react';

/** Props of {@link Table}. */
export interface TableProps {
  readonly caption: string;
  readonly columns: readonly string[];
  /** `isBad`: the row tells of a failure. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[]; readonly isBad?: boolean }[];
  /** Shown in place of an empty table. */
  readonly empty: string;
}

/** A table of the panel; a row that tells of a failure is marked in its last cell, which names it in words. */
export function Table({ caption, columns, rows, empty }: TableProps) {
  if (rows.length === 0) return <p>{empty}</p>;
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells, isBad = false }) => (
          <tr key={key}>
            {columns.map((name, index) => (
              <td key={name} data-bad={isBad && index === columns.length - 1}>
                {cells[index]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Milliseconds in words. */
export const inMs = (ms: number): string => (ms >= 10_000 ? `${(ms / 1_000).toFixed(1)} s` : `${Math.round(ms)} ms`);

/** Time of the day of a wall clock, to the millisecond. */
export const atTime = (at: number): string => new Date(at).toISOString().slice(11, 23);
