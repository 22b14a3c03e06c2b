import type { WireRequest } from '../wire/wire.ts';

const LOOPBACK = /^(?:localhost|.+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/i;
const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:.]+\])$/i;

/**
 * Why a request to the control plane is refused; undefined when it is not. Any website can send requests to this
 * machine: pages of other origins are let in only when they are named. A name with a point in it may be anybody's and
 * be made to lead here, so only addresses, names without one, and named hosts are answered.
 *
 * @param allowed Origins such as `https://shop.example`; `*` for all.
 */
export function refusalOf({ headers }: WireRequest, allowed: readonly string[]): string | undefined {
  if (allowed.includes('*')) return undefined;
  const { origin, host } = headers;
  if (origin !== undefined && !allowed.includes(origin) && !isLoopback(origin)) {
    return `Pages of ${origin} may not use the control plane.`;
  }
  const name = host === undefined ? '' : hostnameOf(`http://${host}`);
  const isKnown = name === '' || LOOPBACK.test(name) || ADDRESS.test(name) || !name.includes('.');
  if (isKnown || allowed.some((one) => hostnameOf(one) === name)) return undefined;
  return `The control plane is not reached as ${name}.`;
}

/** What a page needs to read the answer. */
export function corsOf({ headers }: WireRequest, allowed: readonly string[]): Record<string, string> {
  const { origin } = headers;
  if (allowed.includes('*')) return { 'Access-Control-Allow-Origin': '*' };
  return origin === undefined ? {} : { 'Access-Control-Allow-Origin': origin, Vary: 'Origin' };
}

function isLoopback(origin: string): boolean {
  return LOOPBACK.test(hostnameOf(origin));
}

function hostnameOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
