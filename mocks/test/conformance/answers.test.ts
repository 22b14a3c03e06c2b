import { describe, expect, it } from 'vitest';
import { parseCases } from '../../conformance/format/files.ts';
import { emulatedStage } from '../../conformance/stage.ts';
import answersFile from '../../../packages/testing/contract/answers.json';
import casesFile from '../../../packages/testing/contract/cases.json';

interface Answer {
  id: string;
  status: number;
  headers: Record<string, string | undefined>;
  /** `hex:` for bytes; a dump is cut to its head, and `cut` says how long it was. */
  body: string;
  cut?: number;
}

/** Differences from what the running services sent, header by header; each stands in FIDELITY.md with its reason. */
const KNOWN_DIFFERENCES: readonly { id: string; header: string }[] = [];

const answers = answersFile as Answer[];
const { cases, fixtures } = parseCases(JSON.stringify(casesFile), 'cases.json');
const stage = emulatedStage(fixtures, 'Development');

/** What no two runs have in common: ids, times, trace ids, tokens, and where the services were reached. */
function withoutChance(text: string): string {
  return text
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<guid>')
    .replaceAll(/00-[0-9a-f]{32}-[0-9a-f]{16}-00/g, '<trace>')
    .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,7})?Z/g, '<time>')
    .replaceAll(/txn_[0-9a-f]{16}/g, '<transaction>')
    .replaceAll(/eyJ[\w-]+\.[\w-]+\.[\w-]+/g, '<token>')
    .replaceAll(/http:\/\/(127\.0\.0\.1|localhost)/g, 'http://<host>');
}

async function ask(id: string) {
  const contractCase = cases.find((one) => one.id === id);
  if (!contractCase) throw new TypeError(`no case ${id}`);
  const opened = await stage.open(contractCase);
  if ('skipped' in opened) throw new TypeError(opened.skipped);
  const { request, service } = contractCase;
  const payload = request.bodyRaw ?? (request.body === undefined ? undefined : JSON.stringify(request.body));
  const headers = { Accept: '*/*', ...request.headers };
  const reply = await opened.target.send({ service, method: request.method, path: request.path, headers, payload });
  opened.target.close();
  return reply;
}

describe('the answers of the running services', () => {
  it('are all asked for', () => {
    const deployed = cases.filter(({ dialect }) => dialect === 'deployed').map(({ id }) => id);
    expect(answers.map(({ id }) => id).toSorted()).toEqual(deployed.toSorted());
  });

  it.each(answers.map((answer) => [answer.id, answer] as const))(
    '%s has the same status and headers',
    async (id, answer) => {
      const reply = await ask(id);
      expect(reply.status).toBe(answer.status);
      const names = new Set([...Object.keys(reply.headers), ...Object.keys(answer.headers)]);
      const differing = [...names].filter(
        (name) => withoutChance(reply.headers[name] ?? '<none>') !== withoutChance(answer.headers[name] ?? '<none>'),
      );
      expect(differing).toEqual(KNOWN_DIFFERENCES.filter((one) => one.id === id).map(({ header }) => header));
    },
  );

  it.each(answers.filter(({ body }) => !body.startsWith('hex:')).map((answer) => [answer.id, answer] as const))(
    '%s has the same body; of a dump the first line',
    async (id, answer) => {
      const { text } = await ask(id);
      const shown = (body: string) => (answer.cut === undefined ? body : (body.split('\n')[0] ?? ''));
      expect(withoutChance(shown(text))).toBe(withoutChance(shown(answer.body)));
    },
  );
});
