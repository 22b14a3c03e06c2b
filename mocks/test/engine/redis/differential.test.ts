import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sequence, type Command } from './commands.ts';
import { createEmulatedKeyspace, runEmulated } from './emulatedKeyspace.ts';
import { startRedis, type RedisServer } from './redisServer.ts';
import { ADVANCE_CHANNEL, advanceRedis, normalise, toRedis } from './referenceKeyspace.ts';
import { connectResp, type Reply, type RespClient } from './respClient.ts';

const SEQUENCES = 10_000;
const LENGTH = 30;
const SIDE_BY_SIDE = 1000;
const KEYS = ['a', 'b', 'c'];
const EVENTS = '__keyevent@0__:';
const TYPES = ['set', 'del', 'expire', 'expired'];

let server: RedisServer;
let redis: RespClient;
let events: RespClient;
beforeAll(async () => {
  server = await startRedis();
  [redis, events] = await Promise.all([connectResp(server.socketPath), connectResp(server.socketPath)]);
  await redis.command('CONFIG', 'SET', 'notify-keyspace-events', 'EA');
  await events.command('PSUBSCRIBE', `${EVENTS}*`, ADVANCE_CHANNEL, 'end');
});
afterAll(async () => {
  redis?.close();
  events?.close();
  await server?.stop();
});

/** What the server tells of its keys until `work` is over: per sequence, `key type` each. */
async function listen(work: () => Promise<void>): Promise<Map<number, string[]>> {
  const told = new Map<number, string[]>();
  let isAdvancing = false;
  const finished = new Promise<void>((resolve) =>
    events.onPush((push) => {
      const [kind, , channel = '', payload = ''] = push as string[];
      if (kind !== 'pmessage') return;
      if (channel === 'end') return resolve();
      if (channel === ADVANCE_CHANNEL) {
        isAdvancing = payload === 'start';
        return;
      }
      const type = channel.slice(EVENTS.length);
      const [sequenceIndex, key] = payload.split(':');
      // A deadline that is over before it is written down counts as a deletion there.
      const meaning = isAdvancing && type === 'del' ? 'expired' : type;
      const isOwnDoing = isAdvancing && type === 'expire';
      if (TYPES.includes(type) && !isOwnDoing) append(told, Number(sequenceIndex), `${key} ${meaning}`);
    }),
  );
  await work();
  await redis.command('PUBLISH', 'end', 'all');
  await finished;
  return told;
}

function append(map: Map<number, string[]>, key: number, line: string): void {
  const lines = map.get(key);
  if (lines) lines.push(line);
  else map.set(key, [line]);
}

/** Per key: a real server removes a dead key when it likes, and only the order on one key means anything. */
function perKey(told: readonly string[] = []): string[] {
  return KEYS.map((key) => told.filter((line) => line.startsWith(`${key} `)).join(', '));
}

/** Runs sequences side by side, step by step, on both; what differed, with what led to it. */
async function findDifferences(sequences: readonly Command[][]): Promise<string[]> {
  const differences: string[] = [];
  const report = (index: number, upTo: number, ours: unknown, theirs: unknown) => {
    const commands = JSON.stringify(sequences[index]?.slice(0, upTo + 1));
    differences.push(`emulated ${JSON.stringify(ours)}, Redis ${JSON.stringify(theirs)} after ${commands}`);
  };
  const worlds = sequences.map(createEmulatedKeyspace);
  await redis.command('FLUSHALL');
  const told = await listen(async () => {
    for (let step = 0; step < LENGTH; step++) {
      const moves: { key: string; ms: number }[] = [];
      const asked: { index: number; command: Command; ours: Reply; words: string[] }[] = [];
      for (const [index, world] of worlds.entries()) {
        const command = sequences[index]?.[step];
        if (command?.name === 'ADVANCE') {
          await world.clock.advance(command.ms);
          moves.push(...KEYS.map((key) => ({ key: `${index}:${key}`, ms: command.ms })));
        } else if (command) {
          asked.push({ index, command, ours: runEmulated(world.keys, command), words: toRedis(command, `${index}:`) });
        }
      }
      const replies = await redis.pipeline(asked.map(({ words }) => words));
      for (const [at, { index, command, ours }] of asked.entries()) {
        const pair = [normalise(command, ours), normalise(command, replies[at] ?? null)];
        if (!isDeepStrictEqual(pair[0], pair[1])) report(index, step, pair[0], pair[1]);
      }
      await advanceRedis(redis, moves);
    }
    // A dead key that was not removed yet is removed by being asked for.
    await redis.pipeline(sequences.map((_, index) => ['EXISTS', ...KEYS.map((key) => `${index}:${key}`)]));
  });
  for (const [index, world] of worlds.entries()) {
    const [ours, theirs] = [perKey(world.told), perKey(told.get(index))];
    if (!isDeepStrictEqual(ours, theirs)) report(index, LENGTH, ours, theirs);
    world.keys.clear();
  }
  return differences;
}

describe('keyspace beside a real Redis', () => {
  it(
    `answers ${SEQUENCES} random command sequences alike: replies, expiries, events`,
    { timeout: 300_000 },
    async () => {
      const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
      const all = fc.sample(sequence(LENGTH), { seed, numRuns: SEQUENCES });
      for (let from = 0; from < SEQUENCES; from += SIDE_BY_SIDE) {
        const differences = await findDifferences(all.slice(from, from + SIDE_BY_SIDE));
        expect(differences.slice(0, 3), `SEED=${seed} shows it again`).toEqual([]);
      }
    },
  );
});
