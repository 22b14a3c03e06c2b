// Packages that tests in Node import get React 18 as well: TanStack Query, and React's own renderer.
import { registerHooks } from 'node:module';

registerHooks({
  resolve: (specifier, context, next) => next(specifier.replace(/^(react|react-dom)(?=\/|$)/u, '$1-18'), context),
});
