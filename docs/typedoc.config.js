// The reference of every entry point that a package exports, as Markdown pages for the site.
import { entryPoints } from './entryPoints.js';

export default {
  // The main entry points last: their `Purchase` would take the place of the page `purchase`.
  entryPoints: entryPoints.map(({ source }) => `../${source}`).reverse(),
  sortEntryPoints: false,
  tsconfig: './tsconfig.reference.json',
  out: './reference/api',
  plugin: ['./typedoc.plugin.js', 'typedoc-plugin-markdown'],
  outputFileStrategy: 'modules',
  readme: 'none',
  disableSources: true,
  excludeInternal: true,
  excludePrivate: true,
  excludeExternals: true,
  hidePageHeader: true,
  hideBreadcrumbs: true,
  parametersFormat: 'table',
  interfacePropertiesFormat: 'table',
  typeDeclarationFormat: 'table',
  enumMembersFormat: 'table',
  expandObjects: false,
  logLevel: 'Warn',
};
