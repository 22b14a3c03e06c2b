import { VERBS } from '../support/verbs.ts';
import { fuzz } from './property.ts';

const isHealth = (name: string) => name.endsWith('/health');

fuzz(Object.keys(VERBS).filter((name) => name.includes(' GET ') && (!isHealth(name) || name.startsWith('catalog'))));
