import { endpoint } from '../../aspnet/endpoint.ts';
import { parsePathGuid } from '../../aspnet/values/guid.ts';
import { json, text, type Result } from '../../aspnet/results.ts';
import { applicationFor } from '../application.ts';
import type { Service, ServiceContext } from '../context.ts';
import { createIssue } from './issue.ts';
import { createTickets, type Ticket, type Tickets } from './tickets.ts';

export interface FulfillmentService extends Service {
  /** A ticket that was there before the platform started. */
  seed: Tickets['add'];
  /** All tickets: over HTTP nobody can learn a ticket's id. */
  tickets(): readonly Ticket[];
}

async function pdf(ticket: Ticket): Promise<Result> {
  // The PDF library is larger than all the rest: it is loaded when a ticket is first opened.
  const { createTicketPdf } = await import('./ticketPdf.ts');
  const name = `${ticket.id}.pdf`;
  const headers = { 'Content-Disposition': `attachment; filename=${name}; filename*=UTF-8''${name}` };
  return { kind: 'bytes', status: 200, contentType: 'application/pdf', bytes: await createTicketPdf(ticket), headers };
}

/** Tickets for paid orders. */
export function createFulfillment(context: ServiceContext): FulfillmentService {
  const { database, consume, dialect } = context;
  const tickets = createTickets();
  const issue = createIssue(context, tickets);
  const refuse = (status: number, words: string) =>
    dialect === 'deployed' ? text(status, words) : json(status, { error: words });

  consume('fulfillment-service', 'payment-succeeded', ({ value, id }) => issue(value, id));

  const read = endpoint({
    method: 'GET',
    path: '/tickets/{ticketId}',
    values: { ticketId: 'text' },
    handle: async ({ values }, request) => {
      const id = parsePathGuid(values.ticketId.replace(/\.pdf$/i, ''));
      if (id === undefined) return refuse(400, 'Invalid ticket ID format. Expected a GUID.');
      await database.roundTrip(request);
      const ticket = tickets.find(id);
      if (!ticket) return refuse(404, 'Ticket not found in database');
      return ticket.hasFile ? pdf(ticket) : refuse(404, 'PDF file not found on disk');
    },
  });

  return {
    answer: applicationFor(context, 'controllers', [read]),
    seed: tickets.add,
    tickets: tickets.all,
    restart: () => undefined,
    snapshot: () => tickets.all(),
    restore: (saved) => tickets.restore(saved as readonly Ticket[]),
    dispose: () => undefined,
  };
}
