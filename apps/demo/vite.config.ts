import react from '@vitejs/plugin-react';
import { compileMessages } from './compileMessages.ts';
import { defaultClientConditions, defineConfig, loadEnv, type Plugin } from 'vite';

/** The only origin the platform's CORS policy knows. */
const PORT = 3000;

export default defineConfig(({ command, mode, isPreview }) => {
  const env = loadEnv(mode, import.meta.dirname, 'VITE_');
  const withMocks = env['VITE_BACKEND'] !== 'live';
  return {
    root: import.meta.dirname,
    // The service worker file belongs to the emulated backend; a live build ships without it.
    publicDir: withMocks ? 'public' : false,
    plugins: [
      compileMessages(),
      react(),
      contentSecurityPolicy({ serving: command === 'serve' && isPreview !== true, env }),
    ],
    resolve: { conditions: ['@speckit/source', ...defaultClientConditions] },
    define: { __WITH_MOCKS__: JSON.stringify(withMocks) },
    // Under `default-src 'self'` a font or icon inlined as a data: URL would be refused.
    build: {
      target: 'es2022',
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      chunkSizeWarningLimit: 600,
      assetsInlineLimit: 0,
      sourcemap: true,
    },
    server: { port: PORT, strictPort: true, host: 'localhost' },
    preview: { port: PORT, strictPort: true, host: 'localhost' },
  };
});

/**
 * The policy in index.html is the one that ships. Vite's dev server injects styles and its refresh preamble inline,
 * so only there both are let through; a live build also names the origins it was given.
 */
function contentSecurityPolicy(options: { serving: boolean; env: Record<string, string> }): Plugin {
  const origins = Object.entries(options.env)
    .filter(([name]) => /^VITE_\w+_URL$/u.test(name))
    .flatMap(([, url]) => (URL.canParse(url) ? [new URL(url).origin] : []));
  return {
    name: 'content-security-policy',
    transformIndexHtml(html) {
      const widened = html.replace('connect-src ', `connect-src ${[...new Set(origins), ''].join(' ')}`);
      if (!options.serving) return widened;
      return widened
        .replace(
          "default-src 'self'",
          "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'",
        )
        .replace('connect-src ', 'connect-src ws://localhost:* ');
    },
  };
}
