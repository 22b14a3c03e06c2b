import { applicationFor } from '../application.ts';
import type { Service, ServiceContext } from '../context.ts';
import type { Mail } from '../mail.ts';

export interface NotificationService extends Service {
  /** Newest last; only the last thousand are kept. */
  outbox(): readonly Mail[];
}

const KEPT = 1000;

/** Mails about tickets and lost holds. The one service without CORS, and without any route but its health. */
export function createNotification(context: ServiceContext): NotificationService {
  const { clock, consume, environment } = context;
  let mails: Mail[] = [];

  function post(to: string, subject: string, body: string, causedBy: string): void {
    mails.push({ at: clock.now(), to, subject, body, causedBy });
    if (mails.length > KEPT) mails = mails.slice(-KEPT);
  }

  const tickets = environment === 'Development' ? 'notification-service-dev' : 'notification-service';
  consume(tickets, 'ticket-issued', ({ value, id }) => {
    const body = `Order ${value.order_id}, seat ${value.seat_number}: ${value.ticket_pdf_url}`;
    post(value.customer_email, 'Your ticket', body, id);
  });
  consume('notification-reservation-expired-consumer', 'reservation-expired', ({ value, id }) => {
    post(value.customerId, 'Your reservation has expired', `Seat ${value.seatId} is no longer held for you.`, id);
  });

  return {
    answer: applicationFor(context, 'controllers', [], { cors: false }),
    outbox: () => mails,
    restart: () => undefined,
    snapshot: (): readonly Mail[] => [...mails],
    restore: (saved) => {
      mails = [...(saved as readonly Mail[])];
    },
    dispose: () => undefined,
  };
}
