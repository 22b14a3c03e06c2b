import { EngineError } from '../../../src/engine/errors.ts';
import { createKeyspace, type Keyspace } from '../../../src/engine/keyspace.ts';
import { createVirtualClock, type VirtualClock } from '../../../src/engine/virtualClock.ts';
import type { Command } from './commands.ts';
import type { Reply } from './respClient.ts';

export interface EmulatedKeyspace {
  clock: VirtualClock;
  keys: Keyspace;
  /** Key events, `key type` each. */
  told: string[];
}

export function createEmulatedKeyspace(): EmulatedKeyspace {
  const clock = createVirtualClock({ quietTasks: 1 });
  const keys = createKeyspace({ clock });
  const told: string[] = [];
  keys.subscribe(({ type, key }) => void told.push(`${key} ${type}`));
  return { clock, keys, told };
}

/** A command's answer as Redis would word it. */
export function runEmulated(keys: Keyspace, command: Exclude<Command, { name: 'ADVANCE' }>): Reply {
  try {
    return call(keys, command);
  } catch (error) {
    if (error instanceof EngineError) return { error: error.code === 'syntax_error' ? 'syntax error' : error.code };
    throw error;
  }
}

function call(keys: Keyspace, command: Exclude<Command, { name: 'ADVANCE' }>): Reply {
  switch (command.name) {
    case 'SET': {
      const { key, value, nx, xx, px, keepTtl } = command;
      return keys.set(key, value, { nx, xx, keepTtl, ...(px !== undefined && { px }) });
    }
    case 'GET':
      return keys.get(command.key);
    case 'PERSIST':
      return keys.persist(command.key);
    case 'PTTL':
      return keys.pttl(command.key);
    case 'DEL':
      return keys.del(...command.keys);
    case 'EXISTS':
      return keys.exists(...command.keys);
    case 'PEXPIRE':
      return keys.pexpire(command.key, command.ms);
    case 'CAD':
      return Number(keys.compareAndDelete(command.key, command.value));
  }
}
