import { describe, expect, it } from 'vitest';
import { parseFlows } from '../../src/contract/files.ts';
import { runFlow } from '../../src/contract/runFlow.ts';
import { emulatedFlowTarget } from '../../src/contract/stage.ts';
import { createRandom } from '../../src/engine/random.ts';
import conversationsFile from './data/conversations.json';
import flowsFile from './data/flows.json';

/** The recorded conversations, and our own in the same form. */
const flows = [
  ...parseFlows(JSON.stringify(flowsFile), 'flows.json'),
  ...parseFlows(JSON.stringify(conversationsFile), 'conversations.json'),
];

describe.each(['Development', 'Production'] as const)('every conversation of the contract, %s', (environment) => {
  it.each(flows.map((flow) => [flow.id, flow.title, flow] as const))('%s: %s', async (_id, _title, flow) => {
    const { target, today } = emulatedFlowTarget(environment);
    const random = createRandom(7);
    try {
      const result = await runFlow(flow, target, { environment, guid: () => random.uuid(), today });
      expect(result).toEqual({ id: flow.id, title: flow.title, outcome: 'passed' });
    } finally {
      target.close();
    }
  });
});
