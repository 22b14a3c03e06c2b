import type { NextConfig } from 'next';

const platform = process.env['PLATFORM'] ?? 'http://127.0.0.1:4187';

/** The browser asks this server's own paths, so that no CORS is needed. */
const config: NextConfig = {
  rewrites: () => Promise.resolve([{ source: '/api/:path*', destination: `${platform}/api/:path*` }]),
};

export default config;
