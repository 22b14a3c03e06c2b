import type { PaymentSucceeded } from '../../model/topics.ts';
import { roundTripTimestamp } from '../../aspnet/values/timestamp.ts';
import { ConnectionDroppedError } from '../../wire/errors.ts';
import type { ServiceContext } from '../context.ts';
import type { Tickets } from './tickets.ts';

interface OrderFacts {
  readonly customer: string | null;
  readonly seatNumber: string;
}

type OrderAnswer = Partial<Record<'customerEmail' | 'userId' | 'guestToken' | 'seatNumber', string | null>>;

/** Who bought and what, from ordering's answer in whichever dialect; undefined when it was spoiled on the way. */
function factsOf(body: string, guestsGetNoTicket: boolean): OrderFacts | undefined {
  let order: OrderAnswer;
  try {
    order = JSON.parse(body) as OrderAnswer;
  } catch {
    return undefined;
  }
  const user = order.customerEmail ?? order.userId ?? null;
  return {
    customer: user ?? (guestsGetNoTicket ? null : (order.guestToken ?? 'guest')),
    seatNumber: order.seatNumber ?? 'N/A',
  };
}

/** A ticket for each paid order. A guest's cannot be stored: the table wants an e-mail. */
export function createIssue({ clock, random, policy, call, publish, emit, stamp }: ServiceContext, tickets: Tickets) {
  async function readOrder(orderId: string, causedBy: string): Promise<OrderFacts | undefined> {
    const asked = { method: 'GET', path: `/orders/${orderId}`, query: new URLSearchParams(), headers: {}, body: '' };
    try {
      const { status, body } = await call('ordering', asked, causedBy);
      return status === 200 ? factsOf(String(body), policy.guestsGetNoTicket) : undefined;
    } catch (problem) {
      if (problem instanceof ConnectionDroppedError) return undefined;
      throw problem;
    }
  }

  return async function issue({ orderId }: PaymentSucceeded, causedBy: string): Promise<void> {
    if (tickets.hasOrder(orderId)) return;
    const facts = await readOrder(orderId, causedBy);
    if (!facts || facts.customer === null || tickets.hasOrder(orderId)) return;
    const { customer, seatNumber } = facts;
    const id = random.uuid();
    tickets.add({ id, orderId, customer, seatNumber, issuedAt: clock.now(), hasFile: true });
    emit({ type: 'state', service: 'fulfillment', entity: 'ticket', id, state: 'generated', causedBy });
    const value = {
      order_id: orderId,
      ticket_id: id,
      customer_email: customer,
      ticket_pdf_url: `/tickets/tickets/${id}.pdf`,
      event_name: 'N/A',
      seat_number: seatNumber,
      timestamp: roundTripTimestamp(stamp()),
    };
    await publish('ticket-issued', orderId, value, { causedBy, whenUnreachable: 'queue' });
  };
}
