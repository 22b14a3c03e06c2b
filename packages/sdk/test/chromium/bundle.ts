import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** A module with all it imports, minified, the way an app would ship it. */
export async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['@speckit/source', 'import', 'module', 'default'] },
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      lib: { entry: fileURLToPath(new URL(entry, import.meta.url)), formats: ['es'] },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new RangeError(`nothing was built of ${entry}`);
  return output.output[0].code;
}
