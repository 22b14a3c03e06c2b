#!/usr/bin/env node
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { descriptionFiles } from './descriptionFiles.ts';

/** Writes what `GET /openapi/{service}` and `GET /asyncapi` answer in each dialect into the documentation. */
const FOLDER = join(import.meta.dirname, '../../../docs/descriptions');

for (const [file, text] of await descriptionFiles()) {
  const path = join(FOLDER, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(path);
}
