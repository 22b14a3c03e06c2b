/** The plainest case and step of a contract file. */
export const CASE = {
  id: 'one',
  service: 'catalog',
  dialect: 'deployed',
  title: 'health',
  given: {},
  request: { method: 'GET', path: '/health', headers: {} },
  expect: { status: 200 },
};
export const STEP = { send: ['GET', 'catalog', '/health'], expect: { status: 200 } };
