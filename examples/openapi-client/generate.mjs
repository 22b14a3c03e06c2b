// Writes src/catalog.d.ts: the types of the catalog, generated from its OpenAPI description.
import { writeFileSync } from 'node:fs';
import { createPlatform } from '@speckit/mocks';
import openapiTS, { astToString } from 'openapi-typescript';

const platform = createPlatform({ dialect: 'deployed', scenario: 'empty' });
const description = await platform.openApi('catalog');
platform.dispose();
writeFileSync(new URL('src/catalog.d.ts', import.meta.url), astToString(await openapiTS(description)));
