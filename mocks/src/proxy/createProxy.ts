import { createTraffic, type Traffic, type TrafficOptions } from '../platform/createTraffic.ts';
import { ConnectionDroppedError } from '../wire/errors.ts';
import { createForwarder } from './createForwarder.ts';
import { readTargets } from './targets.ts';

/** Which platform the proxy stands in front of. */
export interface ProxyOptions extends Omit<TrafficOptions, 'answer'> {
  /** Where to forward: `gateway=http://localhost:5000`, or `catalog=https://...,ordering=https://...`. */
  readonly targets: string;
  /** Told when a service gave no answer, with the reason. */
  readonly onUnreachable?: (service: string, reason: string) => void;
}

/**
 * Services that run elsewhere, behind the same faults and the same journal as the emulated ones; give it to
 * `createStandaloneServer`. A service without a target drops the connection.
 *
 * @throws InvalidInputError for targets that cannot be used
 */
export function createProxy({ targets, onUnreachable = () => undefined, ...options }: ProxyOptions): Traffic {
  const { services } = readTargets(targets);
  const forwarder = createForwarder(onUnreachable);
  const traffic = createTraffic({
    ...options,
    async answer(service, request) {
      const target = services[service];
      if (!target) throw new ConnectionDroppedError(service);
      return forwarder.forward(service, target, request);
    },
  });
  return {
    ...traffic,
    dispose() {
      traffic.dispose();
      forwarder.close();
    },
  };
}
