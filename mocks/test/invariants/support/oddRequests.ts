import type { Ask } from './send.ts';

const NOBODY = '00000000-1111-4222-8333-444444444444';
const ZERO = '00000000-0000-0000-0000-000000000000';
const SEAT = '550e8400-e29b-41d4-a716-446655440001';
const JSON_HEADERS = { 'content-type': 'application/json' };

function post(service: Ask['service'], path: string, body: unknown, headers?: Ask['headers']): Ask {
  return { service, method: 'POST', path, body, ...(headers && { headers }) };
}

function get(service: Ask['service'], path: string, query = ''): Ask {
  return { service, method: 'GET', path, query };
}

/** What no careful client sends: every service has its words for it. */
export const ODD_REQUESTS: readonly Ask[] = [
  post('inventory', '/reservations', '{"seatId":'),
  post('inventory', '/reservations', ''),
  post('inventory', '/reservations', '', JSON_HEADERS),
  post('inventory', '/reservations', '{"seatId":"x","customerId":"y"}'),
  post('inventory', '/reservations', { seatId: SEAT }),
  post('inventory', '/reservations', { seatId: ZERO, customerId: 'a' }),
  post('inventory', '/reservations', { seatId: NOBODY, customerId: 'a' }),
  post('inventory', '/reservations', { seatId: SEAT, customerId: '  ' }),
  post('inventory', '/reservations', { seatId: SEAT }, { 'content-type': 'text/plain' }),
  get('inventory', '/reservations'),
  get('inventory', `/reservations/${NOBODY}`),
  get('inventory', '/reservations/not-a-guid'),
  { service: 'inventory', method: 'PUT', path: `/api/v1/seats/${SEAT}/release` },
  post('ordering', '/cart/add', { seatId: SEAT, price: 5 }),
  post('ordering', '/cart/add', { seatId: SEAT, price: 5, userId: 'a', guestToken: 'b' }),
  post('ordering', '/cart/add', { seatId: SEAT, price: 'x', userId: 'a' }),
  post('ordering', '/cart/add', { reservationId: NOBODY, seatId: SEAT, price: 5, userId: 'a' }),
  post('ordering', '/cart/add', 'null'),
  post('ordering', '/cart/add', '[]', { 'content-type': 'application/xml' }),
  post('ordering', '/orders/checkout', { userId: 'a' }),
  post(
    'ordering',
    '/orders/checkout',
    { orderId: NOBODY, userId: 'a' },
    { ...JSON_HEADERS, accept: 'application/json' },
  ),
  post('ordering', '/orders/waitlist', { seatId: SEAT, guestToken: '', price: 0 }),
  post('ordering', '/orders/waitlist', { seatId: SEAT }, { ...JSON_HEADERS, accept: 'text/html' }),
  get('ordering', `/orders/${NOBODY}`),
  get('ordering', '/Orders/nonsense/'),
  { service: 'ordering', method: 'PATCH', path: `/orders/${NOBODY}/cancel` },
  { service: 'ordering', method: 'HEAD', path: `/orders/${NOBODY}` },
  post('payment', '/payments', { customerId: NOBODY, amount: 1 }),
  post('payment', '/payments', { orderId: NOBODY, customerId: ZERO, amount: 1 }),
  post('payment', '/payments', { orderId: NOBODY, customerId: 'guest', amount: 1 }),
  post('payment', '/payments', { orderId: NOBODY, customerId: NOBODY, amount: -1 }),
  post('payment', '/payments', { orderId: NOBODY, customerId: NOBODY, amount: 1e30 }),
  post('payment', '/payments', { orderId: NOBODY, customerId: NOBODY, amount: 12 }),
  post('payment', '/payments', '{"orderId":"550e8400-e29b-41d4-a716-44665544000","amount":[]}'),
  get('payment', `/payments/${NOBODY}`),
  { service: 'payment', method: 'DELETE', path: '/payments' },
  get('catalog', '/events/x/seatmap'),
  get('catalog', `/events/${NOBODY}/seatmap`),
  get('catalog', `/events/${NOBODY}`),
  get('catalog', '/nowhere'),
  post('catalog', '/admin/events', { name: 'n' }),
  post('catalog', '/admin/events', {
    name: ' ',
    description: 'd',
    eventDate: 'soon',
    venue: 'v',
    maxCapacity: 1,
    basePrice: 1,
  }),
  post('catalog', '/admin/events', {
    name: '',
    description: 'd',
    eventDate: '2030-01-01',
    venue: 'v',
    maxCapacity: 0,
    basePrice: 1,
  }),
  post('catalog', `/admin/events/${NOBODY}/seats`, { sectionConfigurations: [{ sectionCode: 'A', rows: 1 }] }),
  post('catalog', `/admin/events/${NOBODY}/deactivate`, undefined),
  post('catalog', '/admin/events/x/reactivate', undefined),
  {
    service: 'catalog',
    method: 'PUT',
    path: `/admin/events/${NOBODY}`,
    body: { name: 'n', description: 'd', maxCapacity: 1 },
  },
  post('identity', '/token', { email: 'nobody@example.com', password: 'wrong' }),
  post('identity', '/token', '"text"'),
  post('identity', '/users', { email: 'a@example.com', password: '' }),
  post('identity', '/users', { email: 'a@example.com', password: 'p', role: 'Emperor' }),
  post('waitlist', '/api/v1/waitlist/join', { email: '', eventId: ZERO }),
  post('waitlist', '/api/v1/waitlist/join', { eventId: 'x' }),
  get('waitlist', '/api/v1/waitlist/has-pending'),
  get('waitlist', '/api/v1/waitlist/has-pending', 'eventId=x'),
  get('fulfillment', '/tickets/x'),
  get('fulfillment', `/tickets/${NOBODY}.pdf`),
  get('notification', '/mails'),
  {
    service: 'notification',
    method: 'OPTIONS',
    path: '/health',
    headers: { origin: 'http://localhost:3000', 'access-control-request-method': 'GET' },
  },
  {
    service: 'inventory',
    method: 'OPTIONS',
    path: '/reservations',
    headers: { origin: 'http://localhost:3000', 'access-control-request-method': 'POST' },
  },
];
