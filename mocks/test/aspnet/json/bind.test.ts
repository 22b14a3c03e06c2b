import { describe, expect, it } from 'vitest';
import { bodyType } from '../../../src/aspnet/json/bind.ts';
import {
  dateTime,
  decimalNumber,
  enumeration,
  guid,
  integer,
  nullableGuid,
  requiredList,
  requiredText,
  text,
  textOr,
} from '../../../src/aspnet/json/fields.ts';

const GUID = '550E8400-E29B-41D4-a716-446655440002';
const item = bodyType(
  'Shop.AddRequest',
  { id: guid, other: nullableGuid, price: decimalNumber, count: integer, note: text, unit: textOr('kg'), on: dateTime },
  true,
);

describe('binding a body', () => {
  it('ignores case and unknown members, takes quoted numbers, and fills in defaults', () => {
    const bound = item.bind(`{"ID":"${GUID}","pRiCe":"12.50","count":"3","unknown":{"a":[1]}}`);
    if (!bound.ok) throw new TypeError(bound.failure.kind);
    expect(bound.value).toMatchObject({ id: GUID.toLowerCase(), other: null, count: 3, note: null, unit: 'kg' });
    expect(String(bound.value.price)).toBe('12.50');
    expect(new Date(bound.value.on.ms).toISOString()).toBe('0001-01-01T00:00:00.000Z');
  });

  it('keeps an explicit null where a default stands', () => {
    const bound = item.bind('{"unit":null,"id":"00000000-0000-0000-0000-000000000000"}');
    expect(bound.ok && bound.value.unit).toBeNull();
  });

  it.each([
    ['{"id":"550e8400e29b41d4a716446655440002"}', '$.id'],
    ['{"id":null}', '$.id'],
    ['{"ID":5}', '$.ID'],
    ['{"price":1e30}', '$.price'],
    ['{"price":"a lot"}', '$.price'],
    ['{"count":1.5}', '$.count'],
    ['{"count":3000000000}', '$.count'],
    ['{"note":7}', '$.note'],
    ['{"on":"soon"}', '$.on'],
    ['{"on":"2030-02-30T00:00:00Z"}', '$.on'],
    ['[]', '$'],
  ])('refuses %s at %s', (body, path) => {
    const bound = item.bind(body);
    const words = 'The JSON value could not be converted to Shop.AddRequest. Path: ';
    const message = expect.stringContaining(words) as string;
    expect(bound).toMatchObject({ ok: false, failure: { kind: 'unconvertible', path, message } });
  });

  it('reports what comes first: a bad value, or broken JSON', () => {
    expect(item.bind('{"id":"x","price":')).toMatchObject({ failure: { kind: 'unconvertible', path: '$.id' } });
    expect(item.bind('{"id":,')).toMatchObject({ failure: { kind: 'malformed_json', path: '$.id' } });
  });

  it.each(['', 'null', ' null '])('takes %j for no body', (body) => {
    expect(item.bind(body)).toEqual({ ok: false, failure: { kind: 'empty_body' } });
  });

  it('names required members by their path in C#', () => {
    const list = bodyType('Shop.List', { title: requiredText, lines: requiredList({ name: requiredText }) }, true);
    expect(list.bind('{"lines":[{"name":""},{}]}')).toEqual({
      ok: false,
      failure: { kind: 'missing_members', keys: ['Title', 'Lines[1].Name'] },
    });
    expect(list.bind('{"title":" ","lines":[]}')).toMatchObject({ ok: true });
  });

  it.each([
    ['"admin"', 1],
    ['"1"', 1],
    ['"User,Admin"', 1],
    ['7', 7],
    ['"99"', 99],
  ])('reads the role %s as %i', (role, number) => {
    const user = bodyType('Shop.User', { role: enumeration(['User', 'Admin'], 0) }, false);
    expect(user.bind(`{"role":${role}}`)).toEqual({ ok: true, value: { role: number } });
  });

  it.each(['null', '"SuperAdmin"', '""', '1.5', 'true'])('refuses the role %s', (role) => {
    const user = bodyType('Shop.User', { role: enumeration(['User', 'Admin'], 0) }, false);
    expect(user.bind(`{"role":${role}}`)).toMatchObject({ ok: false });
  });
});
