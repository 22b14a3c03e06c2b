import {
  amount,
  exactly,
  int32,
  listOf,
  named,
  nullable,
  object,
  string,
  uuid,
  type JsonSchema,
} from '../model/jsonSchema.ts';
import type { Dialect, Environment, Policy } from '../model/policy.ts';
import { topologyOf } from '../model/topology.ts';
import type { TopicName, TopicValues } from '../model/topics.ts';
import { createComponents } from './components.ts';

/** ISO 8601 with seven fraction digits. */
const SEVEN_DIGITS: JsonSchema = {
  type: 'string',
  format: 'date-time',
  pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{7}Z$',
};
const ITEMS = listOf(named('OrderedSeat', object({ seatId: uuid, reservationId: nullable(uuid) })));

type Required<T> = { readonly [K in keyof T as undefined extends T[K] ? never : K]: JsonSchema };
type Optional<T> = { readonly [K in keyof T as undefined extends T[K] ? K : never]: JsonSchema };

interface TopicDescription<T> {
  readonly title: string;
  readonly says: string;
  readonly members: Required<T>;
  /** Only where checkout tells payment about the seats. */
  readonly optional?: Optional<T>;
}

const PAYMENT = {
  paymentId: uuid,
  orderId: uuid,
  customerId: string,
  reservationId: nullable(uuid),
  amount,
  currency: string,
  paymentMethod: string,
};

/** Each topic's value, member for member as its type has it. */
const TOPIC_VALUES: { readonly [T in TopicName]: TopicDescription<TopicValues[T]> } = {
  'reservation-created': {
    title: 'ReservationCreated',
    says: 'A seat is held. `eventId` is an id of the message, not the concert; `basePrice` is always 0.',
    members: {
      eventId: uuid,
      reservationId: uuid,
      customerId: string,
      seatId: uuid,
      seatNumber: string,
      section: string,
      basePrice: exactly(0),
      createdAt: SEVEN_DIGITS,
      expiresAt: SEVEN_DIGITS,
      status: exactly('active'),
    },
  },
  'reservation-expired': {
    title: 'ReservationExpired',
    says: 'A hold has run out. `concertEventId` is all zeros when the buyer did not name the event.',
    members: { messageId: uuid, reservationId: uuid, seatId: uuid, customerId: string, concertEventId: uuid },
  },
  'payment-succeeded': {
    title: 'PaymentSucceeded',
    says: 'An order is paid.',
    members: { ...PAYMENT, transactionId: string, processedAt: SEVEN_DIGITS, status: exactly('succeeded') },
    optional: { items: ITEMS },
  },
  'payment-failed': {
    title: 'PaymentFailed',
    says: 'A payment was declined.',
    members: {
      ...PAYMENT,
      errorCode: string,
      errorMessage: string,
      failureReason: string,
      attemptedAt: SEVEN_DIGITS,
      status: exactly('failed'),
    },
    optional: { items: ITEMS },
  },
  'ticket-issued': {
    title: 'TicketIssued',
    says: 'A ticket was made. The URL is wrong: tickets are at /tickets/{id}.',
    members: {
      order_id: uuid,
      ticket_id: uuid,
      customer_email: string,
      ticket_pdf_url: string,
      event_name: exactly('N/A'),
      seat_number: string,
      timestamp: SEVEN_DIGITS,
    },
  },
  'seats-generated': {
    title: 'SeatsGenerated',
    says: 'An event has new seats; an empty batch is told too.',
    members: {
      eventId: uuid,
      seats: listOf(named('GeneratedSeat', object({ seatId: uuid, section: string, row: string, number: int32 }))),
      totalSeats: int32,
      generatedAt: SEVEN_DIGITS,
    },
  },
  'order-checked-out': {
    title: 'OrderCheckedOut',
    says: 'An order is to be charged. An extension of the emulator.',
    members: { orderId: uuid, customerId: string, amount: string, items: ITEMS, checkedOutAt: SEVEN_DIGITS },
  },
  'order-paid': {
    title: 'OrderPaid',
    says: 'All seats of a paid order. An extension of the emulator.',
    members: { orderId: uuid, items: ITEMS, paidAt: SEVEN_DIGITS },
  },
};

/** AsyncAPI 3.0 of the topics: who sends, who reads in which group, and what a record's value is. */
export function createAsyncApi(dialect: Dialect, policy: Policy, environment: Environment): object {
  const { topics, consumers } = topologyOf(policy, environment);
  const components = createComponents();
  const channels = topics.map(({ topic, key }) => {
    const { title, says, members, optional = {} } = TOPIC_VALUES[topic];
    const payload = components.use(named(title, object(members, optional)));
    const message = { name: title, summary: says, payload, bindings: { kafka: { key: keyOf(key) } } };
    return [topic, { address: topic, messages: { [title]: message } }] as const;
  });
  const sends = topics.map(({ topic, producer }) => [
    `${producer}.sends.${topic}`,
    { action: 'send', channel: channelOf(topic), summary: `${producer} sends ${topic}` },
  ]);
  const receives = consumers.map(({ topic, group, service, effect }) => [
    `${group}.reads.${topic}`,
    {
      action: 'receive',
      channel: channelOf(topic),
      summary: `${service}: ${effect}`,
      bindings: { kafka: { groupId: { type: 'string', enum: [group] } } },
    },
  ]);
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'SpecKit Ticketing Platform: topics',
      version: dialect,
      description:
        'One partition per topic, JSON values, no schema headers, at least once; nothing is ordered across topics.',
    },
    defaultContentType: 'application/json',
    servers: { kafka: { host: 'localhost:9092', protocol: 'kafka' } },
    channels: Object.fromEntries(channels),
    operations: Object.fromEntries([...sends, ...receives]),
    components: { schemas: components.schemas() },
  };
}

function channelOf(topic: TopicName): object {
  return { $ref: `#/channels/${topic}` };
}

/** `seatId, 32 hex` or the id as it is. */
function keyOf(kind: string): JsonSchema {
  const [id = '', form] = kind.split(', ');
  return form === undefined
    ? { ...uuid, description: id }
    : { type: 'string', pattern: '^[0-9a-f]{32}$', description: `${id} without dashes` };
}
