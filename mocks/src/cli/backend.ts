#!/usr/bin/env node
import { createEmulator } from '../control/createEmulator.ts';
import { ListenError, PortTakenError } from '../adapters/server/errors.ts';
import { createStandaloneServer, type StandaloneServer } from '../adapters/server/createStandaloneServer.ts';
import { whenOrphaned } from './orphan.ts';
import { readOptions, UsageError, USAGE, type BackendOptions } from './options.ts';

/** 2 for whatever the caller can put right: a flag, a value, a port. */
const EXIT_REFUSED = 2;

try {
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') console.log(USAGE);
  else await serve(options);
} catch (error) {
  const isExpected = error instanceof UsageError || error instanceof PortTakenError || error instanceof ListenError;
  if (!isExpected) throw error;
  console.error(error.message);
  process.exitCode = EXIT_REFUSED;
}

async function serve({ host, portOffset, ...options }: BackendOptions): Promise<void> {
  const emulator = createEmulator(options);
  const server = await createStandaloneServer(emulator, {
    host,
    portOffset,
    control: emulator.control,
    onError: (error) => console.error(error),
  }).catch((error: unknown) => {
    emulator.dispose();
    throw error;
  });
  emulator.main();
  const stop = () => {
    // A second signal finds no listener and ends the process at once.
    process.off('SIGTERM', stop);
    process.off('SIGINT', stop);
    emulator.dispose();
    void server.close().then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  whenOrphaned(emulator.clock, stop);
  announce(server, options);
}

function announce(
  { urls }: StandaloneServer,
  { dialect, environment, seed }: Omit<BackendOptions, 'host' | 'portOffset'>,
) {
  console.log(`SpecKit Ticketing Platform, emulated: dialect ${dialect}, ${environment}, seed ${seed}`);
  for (const [name, url] of Object.entries(urls)) console.log(`  ${name.padEnd(13)} ${url}`);
  console.log('Ctrl+C stops it.');
}
