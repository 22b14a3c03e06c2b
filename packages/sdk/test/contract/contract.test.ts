import { describe, expect, test } from 'vitest';
import contract from '../../../testing/contract/cases.json' with { type: 'json' };
import { emulatedStage } from '../../../../mocks/conformance/stage.ts';
import { EXPECTED } from './expected.ts';
import { ANSWERS, CASES, replay, type ContractCase, type Wire } from './replay.ts';
import { sampleAnswer } from './sample.ts';

test('every case of the contract has its outcome written down', () => {
  expect([...EXPECTED.keys()].sort()).toEqual(CASES.map(({ id }) => id).sort());
});

describe('recorded on the running services, byte for byte', () => {
  test.each(CASES.filter(({ id }) => ANSWERS.has(id)))('$id $title', async (contractCase) => {
    const answer = ANSWERS.get(contractCase.id) as Wire;
    expect(await replay(contractCase, answer)).toBe(EXPECTED.get(contractCase.id));
  });
});

describe('as the pages of the platform describe it', () => {
  test.each(CASES.filter(({ id }) => !ANSWERS.has(id)))('$dialect $id $title', async (contractCase) => {
    expect(await replay(contractCase, sampleAnswer(contractCase.expect))).toBe(EXPECTED.get(contractCase.id));
  });
});

describe.each(['Development', 'Production'] as const)('answered by the emulator in %s', (environment) => {
  const stage = emulatedStage(contract.meta.fixtures, environment);
  test.each(CASES)('$dialect $id $title', async (contractCase) => {
    const opened = await stage.open(contractCase as ContractCase & Parameters<typeof stage.open>[0]);
    if ('skipped' in opened) throw new RangeError(opened.skipped);
    const { service, request } = contractCase as ContractCase & Parameters<typeof stage.open>[0];
    const payload = request.bodyRaw ?? (request.body === undefined ? undefined : JSON.stringify(request.body));
    const { method, path } = request;
    const reply = await opened.target.send({
      service,
      method,
      path,
      headers: { Accept: '*/*', ...request.headers },
      payload,
    });
    opened.target.close();
    const body = reply.bytes as Uint8Array<ArrayBuffer>;
    expect(await replay(contractCase, { ...reply, body })).toBe(EXPECTED.get(contractCase.id));
  });
});
