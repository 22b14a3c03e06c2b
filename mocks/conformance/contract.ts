#!/usr/bin/env node
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ContractFileError } from './format/fileShape.ts';
import { parseCases, parseFlows, type ContractFlow } from './format/files.ts';
import { describe, summary, type Result } from './report.ts';
import { liveStage, runCase } from './runCase.ts';
import { runFlow } from './runFlow.ts';
import { emulatedFlowTarget, emulatedStage } from './stage.ts';
import { liveTarget } from './targets.ts';
import { SERVICE_NAMES, type ServiceName } from '../src/wire/wire.ts';

const USAGE =
  'usage: contract (--cases FILE | --flows FILE) [--target emulator | --urls name=url,...] [--env Development|Production] [--only id,...] [--jobs N] [--json]';

class UsageError extends Error {
  override readonly name = 'UsageError';
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof UsageError || error instanceof ContractFileError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

/** 0 when nothing failed, 1 when something did (or there was nothing at all). */
async function main(): Promise<number> {
  const flags = readFlags();
  const results = flags.cases === undefined ? await playFlows(flags) : await playCases(flags);
  for (const result of results) {
    if (flags.json) console.log(JSON.stringify(result));
    else for (const line of describe(result)) console.log(line);
  }
  console.log(flags.json ? JSON.stringify({ summary: summary(results) }) : summary(results));
  return results.length > 0 && results.every((result) => result.outcome !== 'failed') ? 0 : 1;
}

type Flags = ReturnType<typeof readFlags>;

async function playCases(flags: Flags): Promise<Result[]> {
  const { cases, fixtures } = parseCases(readText(flags.cases ?? ''), flags.cases ?? '');
  const urls = flags.urls;
  const { environment } = flags;
  const stage = urls
    ? liveStage(() => liveTarget(urls), { dialect: 'deployed', environment })
    : emulatedStage(fixtures, environment);
  const results: Result[] = [];
  for (const one of chosen(cases, flags.only)) results.push(await runCase(one, stage));
  return results;
}

async function playFlows(flags: Flags): Promise<Result[]> {
  const queue = chosen(parseFlows(readText(flags.flows ?? ''), flags.flows ?? ''), flags.only);
  const results: Result[] = [];
  const work = async () => {
    for (let flow = queue.shift(); flow; flow = queue.shift()) {
      results.push(await playFlow(flow, flags));
    }
  };
  await Promise.all(Array.from({ length: Math.min(flags.jobs, queue.length) }, work));
  return results;
}

async function playFlow(flow: ContractFlow, { urls, environment }: Flags): Promise<Result> {
  // A live platform has today's date, an emulated one that of its clock.
  const opened = urls
    ? { target: liveTarget(urls), today: () => Date.now() }
    : emulatedFlowTarget(environment, flow.dialect);
  if ('skipped' in opened) return { id: flow.id, title: flow.title, outcome: 'skipped', reason: opened.skipped };
  const { target, today } = opened;
  const result = await runFlow(flow, target, { environment, guid: () => randomUUID(), today });
  target.close();
  return result;
}

function chosen<T extends { readonly id: string }>(all: readonly T[], only: readonly string[] | undefined): T[] {
  const unknown = only?.filter((id) => !all.some((one) => one.id === id)) ?? [];
  if (unknown.length) throw new UsageError(`the file holds no ${unknown.join(', ')}`);
  return all.filter((one) => !only || only.includes(one.id));
}

function readFlags() {
  const { cases, flows, target, urls, env, only, jobs, json } = parseFlags();
  if ((cases === undefined) === (flows === undefined)) throw new UsageError(USAGE);
  if (target !== undefined && target !== 'emulator')
    throw new UsageError(`--target ${target}: only "emulator" is known; give --urls for a live platform`);
  if (target !== undefined && urls !== undefined) throw new UsageError('--target and --urls exclude each other');
  if (env !== 'Development' && env !== 'Production') throw new UsageError(`--env ${env}: Development or Production`);
  const workers = Number(jobs);
  if (!Number.isInteger(workers) || workers < 1) throw new UsageError(`--jobs ${jobs}: a whole number from 1`);
  const environment: 'Development' | 'Production' = env;
  return {
    cases,
    flows,
    urls: urls === undefined ? undefined : parseUrls(urls),
    environment,
    only: only?.split(','),
    jobs: workers,
    json,
  };
}

function parseFlags() {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      strict: true,
      options: {
        cases: text,
        flows: text,
        target: text,
        urls: text,
        only: text,
        env: { ...text, default: 'Development' },
        jobs: { ...text, default: '8' },
        json: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : USAGE);
  }
}

function parseUrls(list: string): Partial<Record<ServiceName, string>> {
  const pairs = list.split(',').map((pair) => {
    const [name = '', url = ''] = pair.split(/=(.*)/su);
    const service = SERVICE_NAMES.find((one) => one === name);
    if (!service) throw new UsageError(`--urls: unknown service "${name}"; there are ${SERVICE_NAMES.join(', ')}`);
    if (!URL.canParse(url)) throw new UsageError(`--urls: "${url}" is not a URL`);
    return [service, url];
  });
  return Object.fromEntries(pairs);
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`cannot read ${file}`);
  }
}
