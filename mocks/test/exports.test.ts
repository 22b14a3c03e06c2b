import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

// What a test suite may rely on. A name that leaves one of these lists is a breaking change and needs a changeset.

test('@speckit/mocks', async () => {
  expect(Object.keys(await import('../src/index.ts')).toSorted()).toMatchInlineSnapshot(`
    [
      "CONSUMERS",
      "DOCUMENTED_EVENT_ID",
      "FlightRecordingError",
      "InvalidInputError",
      "LAG_PRESETS",
      "PEER_CALLS",
      "RequestExpectationError",
      "SCENARIO_NAMES",
      "SERVICE_NAMES",
      "SERVICE_PORTS",
      "TOPICS",
      "UnknownGroupError",
      "createControl",
      "createPlatform",
      "createSystemClock",
      "createVirtualClock",
      "expectRequests",
      "worldOfFlight",
    ]
  `);
});

test('@speckit/mocks/msw', async () => {
  expect(Object.keys(await import('../src/msw.ts')).toSorted()).toMatchInlineSnapshot(`
    [
      "createTicketingHandlers",
    ]
  `);
});

test('each entry point exports every type that its values need', () => {
  const lacking = ['index', 'browser', 'msw', 'node', 'server', 'playwright'].filter((name) => {
    const source = readFileSync(join(import.meta.dirname, `../src/${name}.ts`), 'utf8');
    return !source.includes("export type * from './publicTypes.ts';");
  });
  expect(lacking).toEqual([]);
});

test('@speckit/mocks/node', async () => {
  expect(Object.keys(await import('../src/node.ts')).toSorted()).toMatchInlineSnapshot(`
    [
      "setupTicketingServer",
    ]
  `);
});

test('@speckit/mocks/server', async () => {
  expect(Object.keys(await import('../src/server.ts')).toSorted()).toMatchInlineSnapshot(`
    [
      "CONTROL_PORT",
      "ListenError",
      "PortTakenError",
      "createControl",
      "createEmulator",
      "createProxy",
      "createStandaloneServer",
    ]
  `);
});

test('@speckit/mocks/playwright', async () => {
  expect(Object.keys(await import('../src/playwright.ts')).toSorted()).toMatchInlineSnapshot(`
    [
      "ticketingFixtures",
    ]
  `);
});

test('@speckit/mocks/browser, read as text since it needs a page', () => {
  const source = readFileSync(join(import.meta.dirname, '../src/browser.ts'), 'utf8');
  expect([...source.matchAll(/^export function (\w+)/gm)].map(([, name]) => name)).toMatchInlineSnapshot(`
    [
      "setupTicketingWorker",
    ]
  `);
});
