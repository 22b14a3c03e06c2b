import { createHash } from 'node:crypto';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The one style element that VitePress makes: VueUse stops transitions with it while light and dark are changed. */
const NO_TRANSITIONS =
  '*,*::before,*::after{-webkit-transition:none!important;-moz-transition:none!important;-o-transition:none!important;-ms-transition:none!important;transition:none!important}';

/** What every page of the built site may load. `frame-ancestors` has no effect here: a server that wants it sends it as a header. */
const DIRECTIVES = {
  'default-src': "'none'",
  'style-src': `'self' ${hashOf(NO_TRANSITIONS)}`,
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'frame-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

/** Styles of components before they do anything: Vue sets them, in a way that the policy allows, when a menu or a popup opens. */
const RENDERED_STYLES = [
  / style="(?:--vp-vh:0px;)?"/g,
  / style="position:fixed;transform:translate3d\(0(?:px)?,0(?:px)?,0(?:px)?\);?"/g,
  / style="left:(?:0px)?;top:(?:0px)?;"/g,
];

/** The page with its content security policy: scripts of this site, and those inline scripts that are in the page now, by their hashes.
 * @param onRefused is told each style of the page that the policy will refuse */
export function withPolicy(html: string, onRefused: (style: string) => void): string {
  const clean = RENDERED_STYLES.reduce((text, style) => text.replaceAll(style, ''), html);
  for (const [tag, style] of clean.matchAll(/<style\b|<[a-z][^<>]*\s(style="[^"]*")/gi)) onRefused(style ?? tag);
  const hashes = [...clean.matchAll(/<script(?![^>]*\ssrc=)[^>]*>(.*?)<\/script>/gs)].map(([, code = '']) =>
    hashOf(code),
  );
  const policy = [
    ...Object.entries(DIRECTIVES).map(([name, value]) => `${name} ${value}`),
    `script-src 'self' ${[...new Set(hashes)].join(' ')}`.trim(),
  ].join('; ');
  return clean.replace(
    '<meta charset="utf-8">',
    `$&\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`,
  );
}
