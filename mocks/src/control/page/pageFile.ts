import type { ServedResponse } from '../../wire/backend.ts';
import { PAGE_HTML } from './pageHtml.ts';
import { PAGE_SCRIPT } from './pageScript.ts';
import { PAGE_STYLE } from './pageStyle.ts';

const SECURITY = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
};

const FILES: Readonly<Record<string, readonly [type: string, body: string]>> = {
  '/': ['text/html; charset=utf-8', PAGE_HTML],
  '/page.css': ['text/css; charset=utf-8', PAGE_STYLE],
  '/page.js': ['text/javascript; charset=utf-8', PAGE_SCRIPT],
};

/** The page on the control port: what a world is doing, for people. Undefined for any other path. */
export function pageFile(path: string): ServedResponse | undefined {
  const file = Object.hasOwn(FILES, path) ? FILES[path] : undefined;
  if (!file) return undefined;
  const [type, body] = file;
  return { status: 200, headers: { 'Content-Type': type, ...SECURITY }, body };
}
