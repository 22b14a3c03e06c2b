import { describe, expect, it } from 'vitest';
import { parseCases } from '../../conformance/format/files.ts';
import { runCase, type Stage } from '../../conformance/runCase.ts';
import { emulatedStage } from '../../conformance/stage.ts';
import { createAnswerWatch } from '../descriptions/described.ts';
import casesFile from '../../../packages/testing/contract/cases.json';
import observedFile from '../../../packages/testing/contract/observed-cases.json';
import statementsFile from '../../../packages/testing/contract/statements.json';

const { cases, fixtures } = parseCases(JSON.stringify(casesFile), 'cases.json');
/** Read in the platform's source, then executed on the running services. */
const { cases: observed } = parseCases(JSON.stringify(observedFile), 'observed-cases.json');
/** Our own, in the same form: what the contract and the pages say beyond the recorded cases. */
const { cases: statements } = parseCases(JSON.stringify(statementsFile), 'statements.json');
const bare = emulatedStage(fixtures, 'Development');
const { watch, misfits } = createAnswerWatch();
const stage: Stage = {
  async open(contractCase) {
    const opened = await bare.open(contractCase);
    return 'skipped' in opened ? opened : { ...opened, target: watch(opened.target, contractCase.dialect) };
  },
};

describe('every case of the contract, in its dialect', () => {
  const all = [...cases, ...observed, ...statements];

  it.each(all.map((one) => [one.id, one.title, one] as const))('%s %s', async (_id, _title, contractCase) => {
    const result = await runCase(contractCase, stage);
    expect(result).toEqual({ id: contractCase.id, title: contractCase.title, outcome: 'passed' });
    // As its API description says, too.
    expect(misfits.splice(0)).toEqual([]);
  });

  it('each has an id of its own', () => {
    const ids = all.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('reports a wrong answer as a failure with what differs', async () => {
    const [first] = cases.filter(({ id }) => id === 'cat-s-043');
    if (!first) throw new TypeError('the file lost its case');
    const wrong = { ...first, expect: { ...first.expect, body: { status: 'ill' } } };
    expect(await runCase(wrong, stage)).toMatchObject({
      outcome: 'failed',
      mismatches: [{ at: 'body.status', expected: '"ill"', seen: '"healthy"' }],
    });
  });

  it('skips what it cannot set up, and says what', async () => {
    const [first] = cases;
    if (!first) throw new TypeError('the file is empty');
    const result = await runCase({ ...first, given: { weather: 'rain', kafka: 'wet' } }, stage);
    expect(result).toMatchObject({ outcome: 'skipped', reason: 'cannot be given here: weather="rain", kafka="wet"' });
  });
});
