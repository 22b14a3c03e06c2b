/** A JSON value with the place where its text ends: conversion errors name it. */
export type JsonNode =
  | { kind: 'object'; members: { name: string; node: JsonNode }[]; end: number }
  | { kind: 'array'; items: JsonNode[]; end: number }
  | { kind: 'string'; value: string; end: number }
  | { kind: 'number'; raw: string; end: number }
  | { kind: 'true' | 'false' | 'null'; end: number };

type Container = Extract<JsonNode, { kind: 'object' | 'array' }>;

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

/** How many objects and lists may stand in each other: System.Text.Json's own limit, and the one MVC sets. */
export const DEPTH_LIMITS = { minimal: 64, controllers: 32 } as const;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_END =
  'Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that should be closed.';
const NO_TOKENS =
  'The input does not contain any JSON tokens. Expected the input to start with a valid JSON token, when isFinalBlock is true.';
/** A backslash or a control character: an escape, or what should have been one. */
const NEEDS_CARE = /[^ -[\]-\uffff]/;
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
export function readJson(source: string, mostDeep: number = DEPTH_LIMITS.minimal): JsonReading {
  const reader = new Reader(source.charCodeAt(0) === 0xfeff ? source.slice(1) : source, mostDeep);
  try {
    reader.readDocument();
    return reader.root ? { node: reader.root } : {};
  } catch (problem) {
    if (!(problem instanceof Stop)) throw problem;
    return reader.root ? { node: reader.root, error: problem.error } : { error: problem.error };
  }
}

/** Each node is in its parent before it is filled: what was read so far counts also after an error. */
class Reader {
  root: JsonNode | undefined;
  private readonly text: string;
  private readonly path: (string | number)[] = [];
  private readonly mostDeep: number;
  private at = 0;

  constructor(text: string, mostDeep: number) {
    this.text = text;
    this.mostDeep = mostDeep;
  }

  readDocument(): void {
    this.readValue(undefined, '');
    const rest = this.skipBlanks();
    if (rest !== '') this.fail(`'${rest}' is invalid after a single JSON value. Expected end of data.`);
  }

  private fail(reason: string): never {
    const path = this.path.reduce<string>(
      (parent, step) => (typeof step === 'number' ? `${parent}[${step}]` : memberPath(parent, step)),
      '$',
    );
    throw new Stop({ reason, path, offset: this.at });
  }

  private skipBlanks(): string {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) break;
      this.at++;
    }
    return this.text.charAt(this.at);
  }

  private readText(): string {
    const { text } = this;
    let from = ++this.at;
    const end = text.indexOf('"', from);
    const plain = text.slice(from, end);
    if (end >= 0 && !NEEDS_CARE.test(plain)) {
      this.at = end + 1;
      return plain;
    }
    let value = '';
    for (; this.at < text.length; this.at++) {
      const code = text.charCodeAt(this.at);
      if (code === QUOTE) return value + text.slice(from, this.at++);
      if (code === BACKSLASH) {
        value += text.slice(from, this.at) + this.readEscape();
        from = this.at + 1;
      } else if (code < 0x20) {
        const digits = code.toString(16).toUpperCase().padStart(2, '0');
        this.fail(`'0x${digits}' is invalid within a JSON string. The string should be correctly escaped.`);
      }
    }
    return this.fail('Expected end of string, but instead reached end of data.');
  }

  /** Leaves `at` on the escape's last character. */
  private readEscape(): string {
    const char = this.text.charAt(++this.at);
    if (char === 'u') {
      const digits = this.text.slice(this.at + 1, this.at + 5);
      if (!/^[0-9a-fA-F]{4}$/.test(digits)) {
        const next = this.text.charAt(this.at + 1);
        this.fail(`'${next}' is not a hex digit following '\\u' within a JSON string.`);
      }
      this.at += 4;
      return String.fromCharCode(Number.parseInt(digits, 16));
    }
    return ESCAPES[char] ?? this.fail(`'${char}' is an invalid escapable character within a JSON string.`);
  }

  private fillObject(node: Container): void {
    this.at++;
    for (let first = true; ; first = false) {
      let char = this.skipBlanks();
      if (char === '}' && first) break;
      if (char === '') this.fail(OPEN_END);
      if (char === '}') this.fail(trailingComma('object'));
      if (char !== '"') this.fail(`'${char}' is an invalid start of a property name. Expected a '"'.`);
      const name = this.readText();
      this.path.push(name);
      char = this.skipBlanks();
      if (char === '') this.fail(OPEN_END);
      if (char !== ':') this.fail(`'${char}' is invalid after a property name. Expected a ':'.`);
      this.at++;
      this.readValue(node, name);
      if (this.endsAfterValue('}')) break;
    }
    node.end = ++this.at;
  }

  private fillArray(node: Container): void {
    this.at++;
    for (let index = 0; ; index++) {
      const char = this.skipBlanks();
      if (char === ']' && index === 0) break;
      if (char === ']') this.fail(trailingComma('array'));
      this.path.push(index);
      this.readValue(node, '');
      if (this.endsAfterValue(']')) break;
    }
    node.end = ++this.at;
  }

  /** True at the closing mark; otherwise there is a comma and more to come. */
  private endsAfterValue(closing: string): boolean {
    const char = this.skipBlanks();
    if (char !== closing) {
      if (char === '') this.fail(OPEN_END);
      if (char !== ',') this.fail(`'${char}' is invalid after a value. Expected either ',', '}', or ']'.`);
      this.at++;
    }
    this.path.pop();
    return char === closing;
  }

  private readLiteral(word: 'true' | 'false' | 'null'): JsonNode {
    if (!this.text.startsWith(word, this.at)) {
      this.fail(`'${this.text.charAt(this.at)}' is an invalid JSON literal. Expected the literal '${word}'.`);
    }
    this.at += word.length;
    return { kind: word, end: this.at };
  }

  private readNumber(): JsonNode {
    const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
    number.lastIndex = this.at;
    const raw = number.exec(this.text)?.[0];
    if (raw === undefined) return this.fail(`'${this.text.charAt(this.at)}' is an invalid start of a value.`);
    this.at += raw.length;
    const next = this.text.charAt(this.at);
    if (next !== '' && !/[\s,}\]]/.test(next))
      this.fail(`'${next}' is an invalid end of a number. Expected a delimiter.`);
    return { kind: 'number', raw, end: this.at };
  }

  /** The path is as long as the value is deep. */
  private readValue(parent: Container | undefined, name: string): void {
    const char = this.skipBlanks();
    if (char === '{' || char === '[') {
      if (this.path.length >= this.mostDeep) this.fail(tooDeep(this.mostDeep, char === '{' ? 'object' : 'array'));
      const node: Container =
        char === '{' ? { kind: 'object', members: [], end: this.at } : { kind: 'array', items: [], end: this.at };
      this.keep(node, parent, name);
      return node.kind === 'object' ? this.fillObject(node) : this.fillArray(node);
    }
    this.keep(this.readScalar(char), parent, name);
  }

  private readScalar(char: string): JsonNode {
    if (char === '"') {
      const value = this.readText();
      return { kind: 'string', value, end: this.at };
    }
    if (char === 't') return this.readLiteral('true');
    if (char === 'f') return this.readLiteral('false');
    if (char === 'n') return this.readLiteral('null');
    if (char === '') return this.fail(this.path.length === 0 ? NO_TOKENS : OPEN_END);
    if (char === '-' || (char >= '0' && char <= '9')) return this.readNumber();
    return this.fail(`'${char}' is an invalid start of a value.`);
  }

  private keep(node: JsonNode, parent: Container | undefined, name: string): void {
    if (parent === undefined) this.root = node;
    else if (parent.kind === 'object') parent.members.push({ name, node });
    else parent.items.push(node);
  }
}

function tooDeep(most: number, kind: string): string {
  return `The maximum configured depth of ${most} has been exceeded. Cannot read next JSON ${kind}.`;
}

function trailingComma(kind: string): string {
  return `The JSON ${kind} contains a trailing comma at the end which is not supported in this mode. Change the reader options.`;
}
