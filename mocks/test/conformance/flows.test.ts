import { describe, expect, it } from 'vitest';
import { parseFlows } from '../../conformance/format/files.ts';
import { runFlow } from '../../conformance/runFlow.ts';
import { emulatedFlowTarget } from '../../conformance/stage.ts';
import { createAnswerWatch } from '../descriptions/described.ts';
import { createRandom } from '../../src/engine/random.ts';
import conversationsFile from '../../../packages/testing/contract/conversations.json';
import flowsFile from '../../../packages/testing/contract/flows.json';
import observedFile from '../../../packages/testing/contract/observed-flows.json';
import pagesFile from '../../../packages/testing/contract/pages.json';

/** The recorded conversations, and our own in the same form: with the running services, and with what the pages promise. */
const flows = [
  ...parseFlows(JSON.stringify(flowsFile), 'flows.json'),
  ...parseFlows(JSON.stringify(observedFile), 'observed-flows.json'),
  ...parseFlows(JSON.stringify(conversationsFile), 'conversations.json'),
  ...parseFlows(JSON.stringify(pagesFile), 'pages.json'),
];

const answers = createAnswerWatch();

describe.each(['Development', 'Production'] as const)('every conversation of the contract, %s', (environment) => {
  it.each(flows.map((flow) => [flow.dialect, flow.id, flow.title, flow] as const))(
    '%s %s: %s',
    async (_dialect, _id, _title, flow) => {
      const opened = emulatedFlowTarget(environment, flow.dialect);
      if ('skipped' in opened) throw new TypeError(opened.skipped);
      const { target, today } = opened;
      const { watch, misfits } = answers;
      const random = createRandom(7);
      try {
        const result = await runFlow(flow, watch(target, flow.dialect), {
          environment,
          guid: () => random.uuid(),
          today,
        });
        expect(result).toEqual({ id: flow.id, title: flow.title, outcome: 'passed' });
        // As its API description says, too.
        expect(misfits.splice(0)).toEqual([]);
      } finally {
        target.close();
      }
    },
  );
});
