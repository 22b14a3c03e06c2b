import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The platform behind the shop's own origin: no CORS permission is needed.
const proxy = { '/platform': process.env['PLATFORM_URL'] ?? 'http://localhost:4191' };

export default defineConfig({ plugins: [react()], server: { proxy }, preview: { proxy } });
