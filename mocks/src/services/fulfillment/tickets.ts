/** A ticket that was issued. */
export interface Ticket {
  readonly id: string;
  readonly orderId: string;
  readonly customer: string;
  readonly seatNumber: string;
  /** ms since the epoch. */
  readonly issuedAt: number;
  /** False when the PDF could not be made, or is gone from the disk. */
  readonly hasFile: boolean;
}

/** Fulfillment's table: one ticket per order. */
export function createTickets() {
  let byId = new Map<string, Ticket>();
  let orders = new Set<string>();

  function add(ticket: Ticket): void {
    byId.set(ticket.id, ticket);
    orders.add(ticket.orderId);
  }

  return {
    add,
    find: (id: string) => byId.get(id),
    hasOrder: (orderId: string) => orders.has(orderId),
    all: () => [...byId.values()],
    restore(saved: readonly Ticket[]): void {
      byId = new Map();
      orders = new Set();
      for (const ticket of saved) add(ticket);
    },
  };
}

export type Tickets = ReturnType<typeof createTickets>;
