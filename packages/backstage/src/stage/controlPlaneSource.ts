import type { PlatformEvent } from '@speckit/mocks';
import type { WorldCommand } from './commands.ts';
import { RIVAL_HABITS } from './pageSource.ts';
import type { Look, StageSource } from './source.ts';

/** Where the emulator's control plane listens, beside its services. */
const CONTROL_PLANE = 'http://localhost:50090';

type Call = readonly [method: 'POST' | 'DELETE', path: string, body?: object];

/** The world of an emulator on its ports, over its control plane. A plane that does not answer is asked again at the next look. */
export function createControlPlaneSource(origin = CONTROL_PLANE): StageSource {
  async function read<Value>(path: string): Promise<Value> {
    const answer = await fetch(`${origin}${path}`);
    if (!answer.ok) throw new TypeError(`The control plane answered ${answer.status} to ${path}.`);
    return (await answer.json()) as Value;
  }
  async function send([method, path, body]: Call): Promise<void> {
    await fetch(`${origin}${path}`, { method, ...(body && { body: JSON.stringify(body) }) });
  }

  return {
    lookEveryMs: 500,
    isRemote: true,
    subscribe(listener) {
      const stream = new EventSource(`${origin}/events`);
      for (const type of EVENT_TYPES) {
        stream.addEventListener(type, ({ data }: MessageEvent<string>) => listener(JSON.parse(data) as PlatformEvent));
      }
      return () => stream.close();
    },
    async look() {
      const [inspection, time, crowds, faults, planned] = await Promise.all([
        read<Look['inspection']>('/inspect').then((seen) => ({ ...seen, seenAt: Date.now() })),
        read<{ readonly rate: number | null }>('/time'),
        read<Look['crowds']>('/rivals'),
        read<Look['faults']>('/faults'),
        read<Look['planned']>('/next'),
      ]);
      return { inspection, seenAt: inspection.seenAt, rate: time.rate, crowds, faults, planned };
    },
    async run(command) {
      if (command.type === 'send_home') {
        const crowds = await read<readonly { readonly id: string }[]>('/rivals');
        await Promise.all(crowds.map(({ id }) => send(['DELETE', `/rivals/${id}`])));
      } else if (command.type === 'calm') {
        const { outages, groups } = await read<Look['inspection']>('/inspect');
        const ends: Call[] = [
          ['DELETE', '/faults'],
          ['DELETE', '/next'],
          ...outages.services.map((service): Call => ['POST', '/outages/service', { service, isDown: false }]),
          ...(outages.redis ? [['POST', '/outages/redis', { isDown: false }] as const] : []),
          ...(outages.kafka ? [['POST', '/outages/kafka', { isDown: false }] as const] : []),
          ...groups.filter(({ isPaused }) => isPaused).map(({ id }): Call => ['POST', '/resume', { group: id }]),
        ];
        await Promise.all(ends.map(send));
      } else await send(callOf(command));
    },
  };
}

const EVENT_TYPES = [
  'request',
  'response',
  'cut',
  'fault',
  'record',
  'delivered',
  'failed',
  'rebalance',
  'group',
  'key',
  'state',
  'outage',
] as const satisfies readonly PlatformEvent['type'][];

function callOf(command: Exclude<WorldCommand, { type: 'send_home' | 'calm' }>): Call {
  switch (command.type) {
    case 'lag':
      return ['POST', '/lag', { model: command.model, ...(command.group !== undefined && { group: command.group }) }];
    case 'pause':
      return ['POST', command.isPaused ? '/pause' : '/resume', { group: command.group }];
    case 'rivals': {
      const { type: _, eventId, ...crowd } = command;
      return ['POST', '/rivals', { ...crowd, ...RIVAL_HABITS, ...(eventId !== null && { eventId }) }];
    }
    case 'plan_decline':
      return ['POST', '/next', { kind: 'decline', code: command.code, customerId: command.customerId }];
    case 'end_hold':
      return ['POST', '/end-hold', { seatId: command.seatId }];
    case 'service':
      return ['POST', '/outages/service', { service: command.service, isDown: command.isDown }];
    case 'redis':
    case 'kafka':
      return ['POST', `/outages/${command.type}`, { isDown: command.isDown }];
    case 'restart':
      return ['POST', '/restart', { service: command.service }];
    case 'fault':
      return ['POST', '/faults', command.rule];
    case 'rate':
      return ['POST', '/time/rate', { rate: command.rate }];
    case 'advance':
      return ['POST', '/time/advance', { ms: command.ms }];
  }
}
