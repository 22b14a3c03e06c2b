import { corsHeaders } from '../aspnet/cors.ts';
import type { WireRequest, WireResponse } from '../wire/wire.ts';

/** The longest request body an adapter takes, bytes. */
export const BODY_LIMIT = 1024 * 1024;

/** An adapter's own answer to a body over the limit: 413, empty, readable for the frontend's origin. */
export function payloadTooLarge(request: WireRequest): WireResponse {
  return { status: 413, headers: { ...corsHeaders(request), Connection: 'close' }, body: '' };
}
