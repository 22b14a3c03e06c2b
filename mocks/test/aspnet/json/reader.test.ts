import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { position } from '../../../src/aspnet/json/bind.ts';
import { readJson, type JsonNode } from '../../../src/aspnet/json/reader.ts';

function valueOf(node: JsonNode): unknown {
  switch (node.kind) {
    case 'object': {
      const entries = node.members.map(({ name, node: member }) => [name, valueOf(member)] as const);
      return Object.fromEntries(entries);
    }
    case 'array':
      return node.items.map(valueOf);
    case 'string':
      return node.value;
    case 'number':
      return Number(node.raw);
    case 'null':
      return null;
    default:
      return node.kind === 'true';
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('the JSON reader', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        const { node, error } = readJson(text);
        expect(error).toBeUndefined();
        expect(node && valueOf(node)).toEqual(JSON.parse(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('refuses what JSON.parse refuses, and never throws', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"a"',
      ':',
      ',',
      '1',
      '-',
      '0.5e',
      'true',
      'nul',
      ' ',
      '\n',
      '/*x*/',
      '"\\u12',
      '\u0001',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        expect(readJson(text).error === undefined).toBe(isJson(text));
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    [
      '{"email":',
      '$.email',
      'Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that should be closed.',
      9,
    ],
    [
      '{',
      '$',
      'Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that should be closed.',
      1,
    ],
    [
      '',
      '$',
      'The input does not contain any JSON tokens. Expected the input to start with a valid JSON token, when isFinalBlock is true.',
      0,
    ],
    [
      '{"a":[1,]}',
      '$.a',
      'The JSON array contains a trailing comma at the end which is not supported in this mode. Change the reader options.',
      8,
    ],
    ['{"a":1 // no', '$.a', "'/' is invalid after a value. Expected either ',', '}', or ']'.", 7],
  ])('names the path and the place: %s', (text, path, reason, offset) => {
    expect(readJson(text).error).toEqual({ path, reason, offset });
  });

  it('counts bytes of the line, not characters of the text', () => {
    expect(position('{\n "ñ": x', 8)).toBe(' | LineNumber: 1 | BytePositionInLine: 7.');
  });

  it('stops at 64 levels instead of overflowing', () => {
    expect(readJson('['.repeat(100_000)).error?.reason).toContain('maximum configured depth');
  });
});
