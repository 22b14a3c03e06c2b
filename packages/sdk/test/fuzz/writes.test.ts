import { VERBS } from '../support/verbs.ts';
import { fuzz } from './property.ts';

fuzz(Object.keys(VERBS).filter((name) => !name.includes(' GET ')));
