// Every entry point named on the command line loads, by import and by require.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
for (const entry of process.argv.slice(2)) {
  assert.ok(Object.keys(await import(entry)).length > 0, `import ${entry}`);
  assert.ok(Object.keys(require(entry)).length > 0, `require ${entry}`);
}
console.log(`ok   Node ${process.versions.node} loads ${process.argv.slice(2).join(', ')}`);
