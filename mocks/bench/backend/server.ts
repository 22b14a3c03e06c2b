/** One of the two servers of the bench, in a process of its own: `platform` or `bare`, and a port (or port offset). */
import { createServer } from 'node:http';
import { createPlatform } from '../../src/platform/createPlatform.ts';
import { createStandaloneServer } from '../../src/adapters/server/createStandaloneServer.ts';
import type { ScenarioName } from '../../src/scenarios/scenarios.ts';

/** As long as a reservation's. */
const ANSWER = {
  reservationId: '29c4251d-6d28-4b2a-9a1d-b9ddd772703a',
  seatId: '29c4251d-6d28-4b2a-9a1d-b9ddd772703a',
  customerId: '29c4251d-6d28-4b2a-9a1d-b9ddd772703a',
  expiresAt: '2026-01-01T00:15:00.0001631Z',
  status: 'active',
};

const [kind, port = '0', scenario = 'documented'] = process.argv.slice(2);

if (kind === 'platform') {
  // Without lag, so that all that a request sets off is done in its own round.
  const platform = createPlatform({ scenario: scenario as ScenarioName, lag: 0 });
  await createStandaloneServer(platform, { portOffset: Number(port), only: ['catalog', 'inventory'] });
} else {
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => (text += chunk));
    request.on('end', () => {
      const asked: unknown = text === '' ? null : JSON.parse(text);
      const body = JSON.stringify(asked === null ? { status: 'Healthy', service: 'Bare' } : ANSWER);
      const headers = { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': Buffer.byteLength(body) };
      response.writeHead(asked === null ? 200 : 201, headers);
      response.end(body);
    });
  });
  await new Promise<void>((resolve) => void server.listen(Number(port), '127.0.0.1', resolve));
}

process.on('message', () => process.send?.(process.cpuUsage()));
process.on('disconnect', () => process.exit());
process.send?.('listening');
