import { describe, expect, it, vi } from 'vitest';
import { compilePath, matchSegments, REST, type SegmentTest } from '../../src/matching/pathPattern.ts';
import { compileMatch, type RequestMatch } from '../../src/matching/requestMatch.ts';
import { compileText } from '../../src/matching/textPattern.ts';

describe('a path pattern', () => {
  it.each([
    ['/events/*/seatmap', '/events/1/seatmap', true],
    ['/events/*/seatmap', '/Events/1/Seatmap/', true],
    ['/events/*/seatmap', '/events/1/2/seatmap', false],
    ['/events/*/seatmap', '/events//seatmap', false],
    ['/events/**', '/events/1/seatmap', true],
    ['/events/**', '/events', true],
    ['/**/seatmap', '/events/1/seatmap', true],
    ['/**/seatmap', '/seatmap/x', false],
    ['/**/a/**/b', '/a/x/a/y/b', true],
    ['/**/a/**/b', '/x/b/a', false],
    ['/events', '/events.json', false],
    ['/events*', '/events.json', true],
    ['/a.b', '/aXb', false],
    ['**', '/', true],
    ['/', '/', true],
    ['/', '/x', false],
  ])('%s for %s: %s', (pattern, path, isMatch) => {
    expect(compilePath(pattern)(path)).toBe(isMatch);
  });

  it('made to take long is matched in at most pattern times path tests', () => {
    let tests = 0;
    const isA: SegmentTest = (segment) => {
      tests++;
      return segment === 'a';
    };
    const pattern = Array.from({ length: 120 }, (_, index) => (index % 2 === 0 ? REST : isA));
    const segments = Array.from({ length: 8000 }, () => 'a');
    expect(matchSegments([...pattern, () => false], segments)).toBe(false);
    expect(tests).toBeLessThanOrEqual(121 * 8001);
    expect(compilePath(`/${'**/a/'.repeat(60)}b`)(`/${'a/'.repeat(8000)}`)).toBe(false);
  });
});

describe('a text pattern', () => {
  it.each([
    ['abc', 'abc', true],
    ['abc', 'abcd', false],
    ['*', '', true],
    ['a*c', 'ac', true],
    ['a*a', 'a', false],
    ['*b*', 'abc', true],
    ['a*b*c', 'a-c-b-c', true],
    ['a*b*c', 'a-c', false],
    ['[a-z]+', 'abc', false],
  ])('%s for %s: %s', (pattern, text, isMatch) => {
    expect(compileText(pattern)(text)).toBe(isMatch);
  });

  it('made to take long looks for each of its parts once', () => {
    const fits = compileText(`${'*-'.repeat(30)}x`);
    const look = vi.spyOn(String.prototype, 'indexOf');
    const isMatch = fits(`${'-'.repeat(16_000)}y-x`);
    const looks = look.mock.calls.length;
    look.mockRestore();
    expect(isMatch).toBe(true);
    expect(looks).toBe(29);
    expect(fits('-'.repeat(16_000))).toBe(false);
  });
});

describe('which request is meant', () => {
  const request = {
    method: 'POST',
    path: '/reservations',
    query: new URLSearchParams('a=1&a=2&b='),
    headers: { authorization: 'Bearer abc', 'x-tab': '7' },
    body: '{"seatId":"seat-1","tags":["x","y"],"buyer":{"age":30,"name":"Ana"},"note":null}',
  };
  const fits = (match: RequestMatch, more: Partial<typeof request> = {}) =>
    compileMatch(match)('inventory', { ...request, ...more });

  it.each<[RequestMatch, boolean]>([
    [{}, true],
    [{ service: 'inventory', method: 'post', path: '/reservations' }, true],
    [{ service: 'catalog' }, false],
    [{ method: 'GET' }, false],
    [{ query: { a: '2' } }, true],
    [{ query: { a: '3' } }, false],
    [{ query: { b: '' } }, true],
    [{ query: { c: '*' } }, false],
    [{ headers: { Authorization: 'Bearer *' } }, true],
    [{ headers: { 'x-tab': '8' } }, false],
    [{ headers: { 'x-other': '*' } }, false],
    [{ body: '*seat-1*' }, true],
    [{ body: '*seat-2*' }, false],
    [{ body: { seatId: 'seat-*' } }, true],
    [{ body: { seatId: 'seat-2' } }, false],
    [{ body: { buyer: { name: 'Ana' }, note: null } }, true],
    [{ body: { buyer: { age: '30' } } }, false],
    [{ body: { tags: ['x', '*'] } }, true],
    [{ body: { tags: ['x'] } }, false],
    [{ body: { toString: '*' } }, false],
  ])('%j: %s', (match, isMatch) => {
    expect(fits(match)).toBe(isMatch);
  });

  it('is never a preflight, unless it is asked for', () => {
    expect(fits({}, { method: 'OPTIONS' })).toBe(false);
    expect(fits({ method: 'options' }, { method: 'OPTIONS' })).toBe(true);
  });

  it('by its JSON never fits a body that is not JSON', () => {
    expect(fits({ body: { seatId: '*' } }, { body: '{"seatId":' })).toBe(false);
  });
});
