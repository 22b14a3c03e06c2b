import { QUANTUM, type Command } from './commands.ts';
import type { Reply, RespClient } from './respClient.ts';

const COMPARE_AND_DELETE = `if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) else return 0 end`;

/** What both sides are brought to before they are compared: errors by kind, times by whole quanta. */
export function normalise(command: Command, reply: Reply): Reply {
  if (typeof reply === 'object' && reply !== null && 'error' in reply) {
    return { error: /syntax/.test(reply.error) ? 'syntax_error' : 'invalid_expire_time' };
  }
  return command.name === 'PTTL' && typeof reply === 'number' && reply >= 0 ? Math.floor(reply / QUANTUM) : reply;
}

export function toRedis(command: Exclude<Command, { name: 'ADVANCE' }>, prefix: string): string[] {
  switch (command.name) {
    case 'SET':
      return [
        'SET',
        prefix + command.key,
        command.value,
        ...(command.nx ? ['NX'] : []),
        ...(command.xx ? ['XX'] : []),
        ...(command.px === undefined ? [] : ['PX', String(command.px)]),
        ...(command.keepTtl ? ['KEEPTTL'] : []),
      ];
    case 'DEL':
    case 'EXISTS':
      return [command.name, ...command.keys.map((key) => prefix + key)];
    case 'PEXPIRE':
      return ['PEXPIRE', prefix + command.key, String(command.ms)];
    case 'CAD':
      return ['EVAL', COMPARE_AND_DELETE, '1', prefix + command.key, command.value];
    case 'GET':
    case 'PERSIST':
    case 'PTTL':
      return [command.name, prefix + command.key];
  }
}

/** Where `advanceRedis` says that it starts and ends: what keys tell in between is its own doing, save for expiries. */
export const ADVANCE_CHANNEL = 'advance';

/**
 * Moves a real server's time on for some keys: those with `ms` or less left get 1 ms and really expire, the others
 * lose `ms` of what they have. It goes by what the server itself says is left, and waits on the server's own clock.
 */
export async function advanceRedis(redis: RespClient, moves: readonly { key: string; ms: number }[]): Promise<void> {
  await redis.command('PUBLISH', ADVANCE_CHANNEL, 'start');
  const left = await redis.pipeline(moves.map(({ key }) => ['PTTL', key]));
  const updates = moves.flatMap(({ key, ms }, index) => {
    const remaining = Number(left[index]);
    return remaining < 0 ? [] : [['PEXPIRE', key, String(remaining <= ms ? 1 : remaining - ms)]];
  });
  await redis.pipeline(updates);
  const now = async () => {
    const [seconds, micros] = (await redis.command('TIME')) as [string, string];
    return Number(seconds) * 1000 + Math.floor(Number(micros) / 1000);
  };
  for (const over = (await now()) + 3; (await now()) < over;);
  await redis.command('PUBLISH', ADVANCE_CHANNEL, 'end');
}
