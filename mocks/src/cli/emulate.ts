import { createStandaloneServer } from '../adapters/server/createStandaloneServer.ts';
import { createEmulator } from '../control/createEmulator.ts';
import type { EmulateCommand } from './options.ts';
import { keepRunning } from './running.ts';

export async function emulate(command: EmulateCommand): Promise<void> {
  const { platform, limit, idleMs, host, portOffset, services, gatewayPort, allowedOrigins } = command;
  const emulator = createEmulator({
    ...platform,
    allowedOrigins,
    onWarning: ({ message }) => console.error(message),
    ...(limit !== undefined && { limit }),
    ...(idleMs !== undefined && { idleMs }),
  });
  const server = await createStandaloneServer(emulator, {
    host,
    portOffset,
    services,
    gatewayPort,
    control: emulator.control,
    onError: (error) => console.error(error),
  }).catch((error: unknown) => {
    emulator.dispose();
    throw error;
  });
  emulator.main();
  const end = () => {
    emulator.dispose();
    return 0;
  };
  const { dialect, environment, seed } = platform;
  const title = `SpecKit Ticketing Platform, emulated: dialect ${dialect}, ${environment}, seed ${seed}`;
  keepRunning({ server, clock: emulator.clock, end }, title);
}
