import { answerPreflight, corsHeaders, isPreflight } from '../aspnet/cors.ts';
import { redactBody, redactQuery, redactText } from '../journal/redact.ts';
import { searchOf, type ServiceName, type WireRequest, type WireResponse } from '../wire/wire.ts';
import { sortedQuery, type RecordedExchange } from './readHar.ts';

interface Slot {
  readonly exchange: RecordedExchange;
  isUsed: boolean;
}

/**
 * Answers from a recording. The same request, with the same query and body, gets its recorded answers one after another
 * and then the last one again. One with another body (a new buyer's id) gets the next answer to that method and path
 * that nobody has had. What was never asked is answered 501.
 */
export function createReplay(exchanges: readonly RecordedExchange[]) {
  const exact = new Map<string, Slot[]>();
  const loose = new Map<string, Slot[]>();
  for (const exchange of exchanges) {
    const slot: Slot = { exchange, isUsed: false };
    const { service, method, path, query, body } = exchange;
    put(exact, keyOf([service, method, path, query, body]), slot);
    put(loose, keyOf([service, method, path]), slot);
  }

  return async function answer(service: ServiceName, request: WireRequest): Promise<WireResponse> {
    const { method, headers } = request;
    const path = redactText(request.path);
    const query = sortedQuery(redactQuery(searchOf(request)));
    const body = redactBody(request.body, headers['content-type']);
    const slots =
      exact.get(keyOf([service, method, path, query, body])) ?? loose.get(keyOf([service, method, path])) ?? [];
    const slot = slots.find(({ isUsed }) => !isUsed) ?? slots.at(-1);
    if (slot) {
      slot.isUsed = true;
      const { response } = slot.exchange;
      return { ...response, headers: { ...response.headers } };
    }
    if (isPreflight(request)) return answerPreflight(request);
    const error = `This request was not recorded: ${method} ${path} of ${service}.`;
    const type = { 'Content-Type': 'application/json; charset=utf-8' };
    return { status: 501, headers: { ...type, ...corsHeaders(request) }, body: JSON.stringify({ error }) };
  };
}

function put(map: Map<string, Slot[]>, key: string, slot: Slot): void {
  const slots = map.get(key);
  if (slots) slots.push(slot);
  else map.set(key, [slot]);
}

function keyOf(parts: readonly string[]): string {
  return JSON.stringify(parts);
}
