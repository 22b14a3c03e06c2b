/** Where this server reaches the platform; the browser goes through this server (see `rewrites`). */
export const PLATFORM = process.env['PLATFORM'] ?? 'http://127.0.0.1:4187';

/** The services below `origin`; without one, below the page's own. */
export const servicesBelow = (origin = '') => ({
  catalog: `${origin}/api/catalog`,
  inventory: `${origin}/api/inventory`,
  ordering: `${origin}/api/ordering`,
  payment: `${origin}/api/payment`,
});
