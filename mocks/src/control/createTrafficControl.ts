import { createSystemClock } from '../engine/systemClock.ts';
import { object, oneOf, flag } from '../input/readers.ts';
import type { Traffic } from '../platform/createTraffic.ts';
import type { ControlPlane } from '../wire/backend.ts';
import { SERVICE_NAMES } from '../wire/wire.ts';
import { bare, post, type Command } from './command.ts';
import { createControlPlane, type ControlPlaneOptions } from './createControlPlane.ts';
import type { TrafficControl } from './target.ts';
import { TRAFFIC_COMMANDS } from './trafficCommands.ts';

/** The control plane of a proxy: what an emulated world has, as far as it needs no platform. */
export function createTrafficControl(
  traffic: Traffic,
  options: Pick<ControlPlaneOptions<TrafficControl>, 'allowedOrigins' | 'notReady'> = {},
): ControlPlane {
  const control: TrafficControl = {
    target: traffic,
    realClock: createSystemClock(),
    reset: () => traffic.reset(),
  };
  const { serviceOutages } = traffic;
  const outages: readonly Command<TrafficControl>[] = [
    bare('GET', '/outages', 'What is down', () => ({ services: serviceOutages.list() })),
    post(
      '/outages/service',
      'A service refuses connections',
      object({ service: oneOf(SERVICE_NAMES), isDown: flag }),
      ({ body }) => serviceOutages.set(body.service, body.isDown),
    ),
  ];
  return createControlPlane({ control, commands: [...TRAFFIC_COMMANDS, ...outages], ...options });
}
