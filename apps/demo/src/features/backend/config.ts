import { gatewayServices, localServices, type ServiceName, type ServiceUrls } from '@speckit/sdk';
import type { VenueZones } from '../../format/zones.ts';
import type { VenuePlans } from '../venues/venuePlans.ts';

/** What `config.json` beside the page may say: where the platform is, and in which zones the venues stand. */
export interface ShopConfig {
  /** The origin of a gateway; single services come before it. */
  readonly gateway?: string;
  readonly services?: ServiceUrls;
  readonly venueZones?: VenueZones;
  /** Where the plans of the venues lie. */
  readonly venuePlans?: VenuePlans;
}

/** A configuration that is there and cannot be used: the operator has to mend it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const LIMIT_MS = 3_000;
const SERVICES: readonly ServiceName[] = Object.keys(localServices) as ServiceName[];

/** `config.json`, empty when it is missing. Throws {@link ConfigError} for one that cannot be used. */
export async function readConfig(fetcher: typeof fetch = fetch): Promise<ShopConfig> {
  let reply: Response;
  try {
    reply = await fetcher('/config.json', { signal: AbortSignal.timeout(LIMIT_MS) });
  } catch {
    return {};
  }
  const isJson = reply.headers.get('content-type')?.includes('json') ?? false;
  if (!reply.ok || !isJson) return {};
  return parseConfig(await reply.text());
}

/** Throws {@link ConfigError} that names the entry. */
export function parseConfig(text: string): ShopConfig {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ConfigError('config.json is not JSON');
  }
  const { gateway, services, venueZones, venuePlans } = recordOf('config.json', value);
  const named = Object.entries(recordOf('services', services ?? {}));
  const unknown = named.find(([name]) => !SERVICES.some((service) => service === name));
  if (unknown) throw new ConfigError(`services.${unknown[0]}: there is no such service`);
  return {
    ...(gateway !== undefined && { gateway: urlOf('gateway', gateway) }),
    services: Object.fromEntries(named.map(([name, url]) => [name, urlOf(`services.${name}`, url)])),
    venueZones: Object.fromEntries(
      Object.entries(recordOf('venueZones', venueZones ?? {})).map(([name, zone]) => [name, String(zone)]),
    ),
    venuePlans: Object.fromEntries(
      Object.entries(recordOf('venuePlans', venuePlans ?? {})).map(([name, url]) => [
        name,
        urlOf(`venuePlans.${name}`, url),
      ]),
    ),
  };
}

/** As a build was given them: what is missing or empty was not given. */
export type BuiltUrls = Readonly<Record<ServiceName, string | undefined>>;

/** The addresses of a live platform: of `config.json`, then of the build, then of a gateway, then the documented ports. */
export function liveServices(built: BuiltUrls, builtGateway: string | undefined, config: ShopConfig): ServiceUrls {
  const gateway = config.gateway ?? (builtGateway === '' ? undefined : builtGateway);
  const rest = gateway === undefined ? localServices : gatewayServices(gateway.replace(/\/$/u, ''));
  return { ...rest, ...given(built), ...config.services };
}

const given = (urls: BuiltUrls): ServiceUrls =>
  Object.fromEntries(Object.entries(urls).filter(([, url]) => url !== undefined && url !== ''));

function recordOf(name: string, value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new ConfigError(`${name} is not an object`);
  return value as Readonly<Record<string, unknown>>;
}

function urlOf(name: string, value: unknown): string {
  const isPath = typeof value === 'string' && value.startsWith('/');
  if (typeof value !== 'string' || (!isPath && !URL.canParse(value)))
    throw new ConfigError(`${name} is neither a URL nor a path`);
  return value;
}
