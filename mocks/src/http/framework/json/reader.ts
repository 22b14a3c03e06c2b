/** A JSON value with the place where its text ends: conversion errors name it. */
export type JsonNode =
  | { kind: 'object'; members: { name: string; node: JsonNode }[]; end: number }
  | { kind: 'array'; items: JsonNode[]; end: number }
  | { kind: 'string'; value: string; end: number }
  | { kind: 'number'; raw: string; end: number }
  | { kind: 'true' | 'false' | 'null'; end: number };

/** What is wrong with the text, in System.Text.Json's words, and the path the reader had reached. */
export interface JsonSyntaxError {
  reason: string;
  path: string;
  offset: number;
}

export interface JsonReading {
  /** What was read, as far as it went: a bad value before the syntax error is reported first. */
  node?: JsonNode;
  error?: JsonSyntaxError;
}

const MAX_DEPTH = 64;
const OPEN_END =
  'Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that should be closed.';
const NO_TOKENS =
  'The input does not contain any JSON tokens. Expected the input to start with a valid JSON token, when isFinalBlock is true.';
const PLAIN_NAME = /^[^.[\]'"\s]+$/;
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

class Stop {
  readonly error: JsonSyntaxError;

  constructor(error: JsonSyntaxError) {
    this.error = error;
  }
}

/** `$.items[0].name`, or `['odd name']` for a name that needs it. */
export function memberPath(parent: string, name: string): string {
  return PLAIN_NAME.test(name) ? `${parent}.${name}` : `${parent}['${name}']`;
}

/** Reads RFC 8259 JSON strictly: no comments, no trailing commas. Never throws. */
export function readJson(source: string): JsonReading {
  const text = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source;
  let at = 0;
  let root: JsonNode | undefined;

  function fail(reason: string, path: string): never {
    throw new Stop({ reason, path, offset: at });
  }

  function skipBlanks(): string {
    for (;;) {
      const code = text.charCodeAt(at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) break;
      at++;
    }
    return text.charAt(at);
  }

  function readText(path: string): string {
    let value = '';
    let from = ++at;
    for (; at < text.length; at++) {
      const char = text.charAt(at);
      if (char === '"') return value + text.slice(from, at++);
      if (char === '\\') {
        value += text.slice(from, at) + readEscape(path);
        from = at + 1;
      } else if (char < ' ') {
        const code = char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
        fail(`'0x${code}' is invalid within a JSON string. The string should be correctly escaped.`, path);
      }
    }
    return fail('Expected end of string, but instead reached end of data.', path);
  }

  /** Leaves `at` on the escape's last character. */
  function readEscape(path: string): string {
    const char = text.charAt(++at);
    if (char === 'u') {
      const digits = text.slice(at + 1, at + 5);
      if (!/^[0-9a-fA-F]{4}$/.test(digits)) {
        fail(`'${text.charAt(at + 1)}' is not a hex digit following '\\u' within a JSON string.`, path);
      }
      at += 4;
      return String.fromCharCode(Number.parseInt(digits, 16));
    }
    return ESCAPES[char] ?? fail(`'${char}' is an invalid escapable character within a JSON string.`, path);
  }

  function readObject(path: string, depth: number, keep: (node: JsonNode) => void): void {
    const node: JsonNode = { kind: 'object', members: [], end: at };
    keep(node);
    at++;
    for (let first = true; ; first = false) {
      let char = skipBlanks();
      if (char === '}' && first) break;
      if (char === '') fail(OPEN_END, path);
      if (char === '}') {
        fail(
          'The JSON object contains a trailing comma at the end which is not supported in this mode. Change the reader options.',
          path,
        );
      }
      if (char !== '"') fail(`'${char}' is an invalid start of a property name. Expected a '"'.`, path);
      const name = readText(path);
      const inner = memberPath(path, name);
      char = skipBlanks();
      if (char === '') fail(OPEN_END, inner);
      if (char !== ':') fail(`'${char}' is invalid after a property name. Expected a ':'.`, inner);
      at++;
      readValue(inner, depth + 1, (value) => node.members.push({ name, node: value }));
      char = skipBlanks();
      if (char === '}') break;
      if (char === '') fail(OPEN_END, inner);
      if (char !== ',') fail(`'${char}' is invalid after a value. Expected either ',', '}', or ']'.`, inner);
      at++;
    }
    node.end = ++at;
  }

  function readArray(path: string, depth: number, keep: (node: JsonNode) => void): void {
    const node: JsonNode = { kind: 'array', items: [], end: at };
    keep(node);
    at++;
    for (let index = 0; ; index++) {
      let char = skipBlanks();
      if (char === ']' && index === 0) break;
      if (char === ']') {
        fail(
          'The JSON array contains a trailing comma at the end which is not supported in this mode. Change the reader options.',
          path,
        );
      }
      const inner = `${path}[${index}]`;
      readValue(inner, depth + 1, (value) => node.items.push(value));
      char = skipBlanks();
      if (char === ']') break;
      if (char === '') fail(OPEN_END, inner);
      if (char !== ',') fail(`'${char}' is invalid after a value. Expected either ',', '}', or ']'.`, inner);
      at++;
    }
    node.end = ++at;
  }

  function readLiteral(word: 'true' | 'false' | 'null', path: string): JsonNode {
    if (!text.startsWith(word, at)) {
      fail(`'${text.charAt(at)}' is an invalid JSON literal. Expected the literal '${word}'.`, path);
    }
    at += word.length;
    return { kind: word, end: at };
  }

  function readNumber(path: string): JsonNode {
    const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
    number.lastIndex = at;
    const raw = number.exec(text)?.[0];
    if (raw === undefined) return fail(`'${text.charAt(at)}' is an invalid start of a value.`, path);
    at += raw.length;
    const next = text.charAt(at);
    if (next !== '' && !/[\s,}\]]/.test(next))
      fail(`'${next}' is an invalid end of a number. Expected a delimiter.`, path);
    return { kind: 'number', raw, end: at };
  }

  function readValue(path: string, depth: number, keep: (node: JsonNode) => void): void {
    if (depth > MAX_DEPTH)
      fail(`The maximum configured depth of ${MAX_DEPTH} has been exceeded. Cannot read next JSON object.`, path);
    const char = skipBlanks();
    if (char === '{') return readObject(path, depth, keep);
    if (char === '[') return readArray(path, depth, keep);
    if (char === '"') {
      const value = readText(path);
      return keep({ kind: 'string', value, end: at });
    }
    if (char === 't') return keep(readLiteral('true', path));
    if (char === 'f') return keep(readLiteral('false', path));
    if (char === 'n') return keep(readLiteral('null', path));
    if (char === '') return fail(depth === 0 ? NO_TOKENS : OPEN_END, path);
    if (char === '-' || (char >= '0' && char <= '9')) return keep(readNumber(path));
    return fail(`'${char}' is an invalid start of a value.`, path);
  }

  try {
    readValue('$', 0, (node) => {
      root = node;
    });
    const rest = skipBlanks();
    if (rest !== '') fail(`'${rest}' is invalid after a single JSON value. Expected end of data.`, '$');
    return root ? { node: root } : {};
  } catch (problem) {
    if (!(problem instanceof Stop)) throw problem;
    return root ? { node: root, error: problem.error } : { error: problem.error };
  }
}

/** ` | LineNumber: 0 | BytePositionInLine: 24.`: bytes of UTF-8, counted from the line's start. */
export function position(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  const line = before.split('\n').length - 1;
  const bytes = new TextEncoder().encode(before.slice(lineStart)).length;
  return ` | LineNumber: ${line} | BytePositionInLine: ${bytes}.`;
}
