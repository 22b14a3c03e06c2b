import { describe, expect, it } from 'vitest';
import { createStandaloneServer } from '../../src/adapters/server/createStandaloneServer.ts';
import { createVirtualClock } from '../../src/engine/virtualClock.ts';
import { InvalidInputError } from '../../src/input/errors.ts';
import { createPlatform } from '../../src/platform/createPlatform.ts';

/** As from JavaScript, where no compiler looks at it. */
const platformWith = (options: string) => createPlatform(JSON.parse(options));

describe('a wrong option', () => {
  it.each([
    ['{ "services": 5 }', 'services must be an object with a URL for each service that it names.'],
    ['{ "services": [] }', 'services must be an object with a URL for each service that it names.'],
    ['{ "services": { "catalog": 5 } }', 'services.catalog must be an http(s) URL'],
    ['{ "clock": {} }', 'clock must be a clock, with the functions now, monotonic, setTimeout, clearTimeout.'],
    ['{ "clock": null }', 'clock must be a clock'],
    ['{ "onWarning": {} }', 'onWarning must be a function.'],
  ])('of createPlatform is named: %s', (options, message) => {
    const attempt = () => platformWith(options);
    expect(attempt).toThrow(InvalidInputError);
    expect(attempt).toThrow(message);
  });

  it.each(['"x"', '{}', 'null', '-1', '[]'])('of setLag is named: %s', (model) => {
    const platform = createPlatform({ clock: createVirtualClock(), scenario: 'empty' });
    const attempt = () => platform.setLag(JSON.parse(model));
    expect(attempt).toThrow(InvalidInputError);
    expect(attempt).toThrow(/^model[ .]/);
    platform.dispose();
  });

  it.each([20_000, -50_000, 0.5, Number.NaN])('of a server is named: portOffset %s', async (portOffset) => {
    const platform = createPlatform({ clock: createVirtualClock(), scenario: 'empty' });
    const attempt = createStandaloneServer(platform, { portOffset });
    await expect(attempt).rejects.toThrow(InvalidInputError);
    await expect(attempt).rejects.toThrow('portOffset must be a whole number from -5002 to 15530');
    platform.dispose();
  });
});
