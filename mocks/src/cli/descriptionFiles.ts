import { createVirtualClock } from '../engine/virtualClock.ts';
import type { Dialect } from '../model/policy.ts';
import { createPlatform } from '../platform/createPlatform.ts';
import { SERVICE_NAMES } from '../wire/wire.ts';

const DIALECTS: readonly Dialect[] = ['guide', 'docs', 'deployed'];

/** Each dialect's descriptions, by file name: `deployed/catalog.openapi.json`, `deployed/topics.asyncapi.json`. */
export async function descriptionFiles(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const put = (name: string, document: object) => files.set(name, `${JSON.stringify(document, null, 2)}\n`);
  for (const dialect of DIALECTS) {
    const platform = createPlatform({ dialect, clock: createVirtualClock(), scenario: 'empty' });
    for (const service of SERVICE_NAMES) put(`${dialect}/${service}.openapi.json`, await platform.openApi(service));
    put(`${dialect}/topics.asyncapi.json`, await platform.asyncApi());
    platform.dispose();
  }
  return files;
}
