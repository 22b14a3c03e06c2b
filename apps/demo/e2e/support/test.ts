import { test as base } from '@playwright/test';
import { ticketingFixtures } from '@speckit/mocks/playwright';

interface ConsoleFixtures {
  /** Lines of the console that a test provokes, beside the browser's own about refusals. */
  expectedErrors: RegExp | null;
  /** Fails a test whose pages wrote an error into the console, or threw one. */
  quietConsole: void;
}

/** The browser's own line about an answer that is a refusal by contract. */
const REFUSAL = /^Failed to load resource: the server responded with a status of 4\d\d /u;

/** Chromium's own line when it looks for a newer worker while a page is being closed; the worker it has goes on. */
const WORKER_UPDATE = /^Failed to update a ServiceWorker /u;

/** Every page of a test is held to a console without errors. */
export const test = base.extend<ConsoleFixtures>({
  expectedErrors: [null, { option: true }],
  quietConsole: [
    async ({ context, expectedErrors }, use) => {
      const errors: string[] = [];
      const isExpected = (text: string) => REFUSAL.test(text) || expectedErrors?.test(text) === true;
      context.on('console', (message) => {
        const text = message.text();
        if (message.type() === 'error' && !isExpected(text)) errors.push(`${message.location().url} ${text}`);
      });
      context.on('weberror', (webError) => {
        const { message } = webError.error();
        if (!isExpected(message) && !WORKER_UPDATE.test(message)) errors.push(message);
      });
      await use();
      base.expect(errors, 'errors in the console').toEqual([]);
    },
    { auto: true },
  ],
});

/** The same, with a platform in each test: all tabs of its browser reach it, and none can take it along. */
export const platformTest = test.extend(ticketingFixtures);
