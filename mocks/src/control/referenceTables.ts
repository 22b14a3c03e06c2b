import { FAULT_KINDS, faultRule } from '../faults/faultReader.ts';
import { OUTCOME_KINDS } from '../outcomes/outcomeReader.ts';
import type { MemberInfo, Reader } from '../input/readers.ts';
import { rivalOptions } from '../rivals/rivalReader.ts';
import { advanceOptions } from './timeReader.ts';

/** The README's tables of what faults, rivals and `advance` take, from what checks them. */
export function referenceTables(): Readonly<
  Record<'fault kinds' | 'fault rules' | 'outcomes' | 'rivals' | 'advance', string>
> {
  return {
    'fault kinds': kindsTable(FAULT_KINDS),
    outcomes: kindsTable(OUTCOME_KINDS),
    'fault rules': membersTable(faultRule.members),
    rivals: membersTable(rivalOptions.members),
    advance: membersTable(advanceOptions.members),
  };
}

function kindsTable(infos: Readonly<Record<string, { does: string; reader: Reader<unknown> }>>): string {
  const rows = Object.entries(infos).map(([kind, { does, reader }]) => {
    const members = (reader.members ?? []).filter(({ name }) => name !== 'kind' && name !== 'customerId');
    const notes = members.flatMap(({ name, does: meaning }) => (meaning === '' ? [] : [`\`${name}\`: ${meaning}`]));
    const taken = members.map(({ name, isOptional }) => `\`${name}${isOptional ? '?' : ''}\``).join(', ');
    return row(`\`${kind}\``, taken, [does, ...notes.map((note) => `${note}.`)].join(' '));
  });
  return table(['kind', 'takes', 'does'], rows);
}

function membersTable(members: readonly MemberInfo[] = []): string {
  const rows = members.map(({ name, isOptional, expected, does }) => {
    const taken = name === 'fault' ? 'one of the kinds below' : expected;
    return row(`\`${name}${isOptional ? '?' : ''}\``, taken, does);
  });
  return table(['member', 'takes', 'means'], rows);
}

function table(heads: readonly string[], rows: readonly string[]): string {
  return [row(...heads), `|${heads.map(() => '---').join('|')}|`, ...rows].join('\n');
}

function row(...cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
