#!/usr/bin/env node
import { ListenError, PortTakenError } from '../adapters/server/errors.ts';
import { HarWriteError } from '../har/createHarFile.ts';
import { InvalidInputError } from '../input/errors.ts';
import { ProxyTargetError } from '../proxy/targets.ts';
import { readOptions, type BackendCommand } from './options.ts';
import { USAGE, UsageError } from './usage.ts';

/** What the caller can put right: a flag, a value, a file, a port, a target. */
const EXPECTED = [UsageError, InvalidInputError, PortTakenError, ListenError, ProxyTargetError, HarWriteError];
const EXIT_REFUSED = 2;

try {
  const command = readOptions(process.argv.slice(2));
  if (command === 'help') console.log(USAGE);
  else await run(command);
} catch (error) {
  if (!EXPECTED.some((kind) => error instanceof kind)) throw error;
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = EXIT_REFUSED;
}

/** Loaded when it is needed: a wrong flag is told at once. */
async function run(command: BackendCommand): Promise<void> {
  if (command.mode === 'emulate') return (await import('./emulate.ts')).emulate(command);
  const { forward, replay } = await import('./forward.ts');
  return command.mode === 'proxy' ? forward(command) : replay(command);
}
