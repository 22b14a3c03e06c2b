import { readFileSync } from 'node:fs';
import { createRoutes, type RouteOptions } from '../adapters/routes.ts';
import { readHar, type RecordedExchange } from '../har/readHar.ts';
import { InvalidInputError } from '../input/errors.ts';
import type { ScenarioData } from '../scenarios/scenarioData.ts';
import { scenarioData } from '../scenarios/scenarioReader.ts';
import { UsageError } from './usage.ts';

/** @throws UsageError naming the file, and the member that is wrong */
export function readScenarioFile(file: string): ScenarioData {
  return reading('--scenario', file, (text) => scenarioData.read(parse(text), 'scenario'));
}

/** @throws UsageError naming the file, and what is wrong with it */
export function readHarFile(file: string, routes: RouteOptions): readonly RecordedExchange[] {
  return reading('--replay', file, (text) => readHar(text, createRoutes(routes)));
}

function reading<T>(flag: string, file: string, read: (text: string) => T): T {
  try {
    return read(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof InvalidInputError) throw new UsageError(`${flag} ${file}: ${error.message}`, { cause: error });
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UsageError(`${flag} ${file}: the file cannot be read (${code}).`, { cause: error });
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InvalidInputError(`the file is not JSON (${reason}).`, 'JSON');
  }
}
