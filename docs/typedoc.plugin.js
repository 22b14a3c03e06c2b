// Names each module of the reference by what one imports: `@speckit/sdk/purchase` instead of its source file.
import { Converter, ReflectionKind } from 'typedoc';
import { entryPoints } from './entryPoints.js';

/** @param {import('typedoc').Application} app */
export function load(app) {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const module of project.getReflectionsByKind(ReflectionKind.Module)) {
      const file = module.sources?.[0]?.fullFileName;
      const found = entryPoints.find(
        ({ source }) => file?.endsWith(source) || module.name === source.replace(/\.tsx?$/, '').replace(/\/index$/, ''),
      );
      if (found) module.name = found.name;
    }
  });
}
