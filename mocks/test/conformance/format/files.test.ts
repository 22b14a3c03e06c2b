import { describe, expect, it } from 'vitest';
import { ContractFileError } from '../../../conformance/format/fileShape.ts';
import { parseCases, parseFlows } from '../../../conformance/format/files.ts';
import { compare } from '../../../conformance/format/matchers.ts';
import { liveStage, runCase } from '../../../conformance/runCase.ts';
import { runFlow } from '../../../conformance/runFlow.ts';
import { emulatedFlowTarget, emulatedStage } from '../../../conformance/stage.ts';
import type { Target } from '../../../conformance/targets.ts';
import { CASE, STEP } from '../health.ts';

const neverAsked: Target = {
  send: () => Promise.reject(new TypeError('asked')),
  wait: () => Promise.resolve(),
  now: () => 0,
  close: () => undefined,
};
const casesText = (change: object) => JSON.stringify({ cases: [{ ...CASE, ...change }] });
const flowsText = (step: object, more: object = {}) => JSON.stringify({ flows: [{ id: 'f', steps: [step], ...more }] });

function problemOf(parse: () => unknown): string {
  try {
    parse();
  } catch (problem) {
    if (problem instanceof ContractFileError) return problem.message;
    throw problem;
  }
  return 'none';
}

async function play(step: object) {
  const [flow] = parseFlows(flowsText(step), 'f.json');
  if (!flow) throw new TypeError('no flow');
  const opened = emulatedFlowTarget('Development', flow.dialect);
  if ('skipped' in opened) throw new TypeError(opened.skipped);
  const { target, today } = opened;
  try {
    return await runFlow(flow, target, { environment: 'Development', guid: () => CASE.id, today });
  } finally {
    target.close();
  }
}

async function tryCase(change: object) {
  const { cases, fixtures } = parseCases(casesText(change), 'c.json');
  const [one] = cases;
  if (!one) throw new TypeError('no case');
  return runCase(one, emulatedStage(fixtures, 'Development'));
}

describe('a file of cases', () => {
  it.each([
    ['{', 'c.json is not JSON: '],
    ['null', 'c.json: there is no "cases" array'],
    ['{"cases":[1]}', 'c.json: cases[0] must be an object'],
    [casesText({ id: 5 }), 'c.json: cases[0].id must be a string'],
    [casesText({ given: null }), 'c.json: cases[0].given must be an object'],
    [casesText({ request: { method: 'GET' } }), 'c.json: cases[0].request.path must be a string'],
    [casesText({ request: { ...CASE.request, bodyRaw: 5 } }), 'c.json: cases[0].request.bodyRaw must be a string'],
    [
      casesText({ request: { ...CASE.request, headers: { A: 5 } } }),
      'c.json: cases[0].request.headers.A must be a string',
    ],
    [casesText({ expect: { contentType: 5 } }), 'c.json: cases[0].expect.contentType must be a string or null'],
  ])('%s is refused with its place', (text, message) => {
    expect(problemOf(() => parseCases(text, 'c.json'))).toContain(message);
  });

  it.each([
    [{ given: { weather: 'rain' } }, 'weather="rain"'],
    [{ given: { user: ['exists'] } }, 'user=["exists"]'],
    [{ given: { seatCount: -1 } }, 'seatCount=-1'],
    [{ given: { seatCount: 1e9 } }, 'seatCount=1000000000'],
    [{ given: { after: { mood: 'good' } } }, 'after.mood="good"'],
    [{ given: { after: { order: 'eaten' } } }, 'after.order="eaten"'],
  ])('%j cannot be given and is skipped', async (change, reason) => {
    const result = await tryCase(change);
    expect(result).toMatchObject({ outcome: 'skipped', reason: `cannot be given here: ${reason}` });
  });

  it('fails a case whose after does not hold', async () => {
    expect(await tryCase({ given: { after: { event: 'inactive' } } })).toMatchObject({
      outcome: 'failed',
      mismatches: [{ at: 'after: event', expected: '"inactive"', seen: 'active-future' }],
    });
  });
});

describe('a file of flows', () => {
  it.each([
    [flowsText({}), 'f.json: flows[0].steps[0] needs send, wait or parallel'],
    [flowsText({ send: ['GET', 'catalog'] }), 'f.json: flows[0].steps[0].send[2] must be a string'],
    [flowsText({ ...STEP, save: { a: 5 } }), 'f.json: flows[0].steps[0].save.a must be a string or null'],
    [flowsText({ ...STEP, within: 'long' }), 'f.json: flows[0].steps[0].within must be ms from 0'],
    [flowsText({ ...STEP, production: 5 }), 'f.json: flows[0].steps[0].production must be an object'],
    [flowsText({ wait: -1 }), 'f.json: flows[0].steps[0].wait must be ms from 0'],
    [flowsText({ parallel: [{}], statuses: [] }), 'f.json: flows[0].steps[0].parallel[0].send must be an array'],
    [flowsText({ parallel: [STEP] }), 'f.json: flows[0].steps[0].statuses must be an array'],
    [flowsText(STEP, { seats: { count: 'two' } }), 'f.json: flows[0].seats.count must be a whole number from 0'],
  ])('%s is refused with its place', (text, message) => {
    expect(problemOf(() => parseFlows(text, 'f.json'))).toBe(message);
  });

  it('fails a conversation that cannot go on, and says why', async () => {
    expect(await play({ send: ['GET', 'casino', '/'] })).toMatchObject({
      mismatches: [{ at: 'conversation', seen: expect.stringContaining('unknown service casino') as string }],
    });
  });

  it('names the dialect for all of them, or each its own', () => {
    const text = (more: object) =>
      JSON.stringify({ flows: [{ id: 'a', steps: [], ...more }], meta: { dialect: 'docs' } });
    expect(parseFlows(text({}), 'f.json')).toMatchObject([{ dialect: 'docs' }]);
    expect(parseFlows(text({ dialect: 'guide' }), 'f.json')).toMatchObject([{ dialect: 'guide' }]);
    expect(parseFlows(flowsText(STEP), 'f.json')).toMatchObject([{ dialect: 'deployed' }]);
    expect(emulatedFlowTarget('Development', 'klingon')).toEqual({ skipped: 'unknown dialect klingon' });
  });

  it('counts statuses in any order', async () => {
    const parallel = [STEP, { send: ['GET', 'catalog', '/nope'] }];
    expect(await play({ parallel, statuses: [404, 200] })).toMatchObject({ outcome: 'passed' });
    expect(await play({ parallel, statuses: [200, 200] })).toMatchObject({ outcome: 'failed' });
  });
});

describe('a matcher', () => {
  it('of parts looks into arrays as well', () => {
    expect(compare({ $partial: { 1: 'b' } }, ['a', 'b', 'c'], 'body')).toEqual([]);
    expect(compare({ $partial: { 1: 'a' } }, ['a', 'b', 'c'], 'body')).toMatchObject([{ at: 'body.1' }]);
    expect(compare({ $partial: {} }, null, 'body')).toHaveLength(1);
  });

  it('that is not one, or whose pattern is none, is a mismatch', () => {
    expect(compare({ $vibes: true }, 1, 'body')).toMatchObject([{ expected: 'a known matcher instead of $vibes' }]);
    expect(compare({ $matches: '(' }, 'x', 'body')).toMatchObject([{ expected: 'a regular expression, not (' }]);
  });
});

describe('a live platform', () => {
  it('can be given nothing but what it is', async () => {
    const stage = liveStage(() => neverAsked, { dialect: 'deployed', environment: 'Production' });
    const [one] = parseCases(casesText({}), 'c.json').cases;
    if (!one) throw new TypeError('no case');
    expect(await stage.open(one)).toEqual({ target: neverAsked });
    expect(await stage.open({ ...one, given: { env: 'Production', auth: 'none' } })).toEqual({ target: neverAsked });
    expect(await stage.open({ ...one, given: { env: 'Development' } })).toEqual({
      skipped: 'a live platform cannot be given env',
    });
    expect(await stage.open({ ...one, given: { order: 'paid', user: 'exists' } })).toEqual({
      skipped: 'a live platform cannot be given order, user',
    });
    expect(await stage.open({ ...one, dialect: 'guide' })).toEqual({
      skipped: 'is of dialect guide, the target speaks deployed',
    });
  });
});
