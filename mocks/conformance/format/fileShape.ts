import { isRecord } from './matchers.ts';

/** The file is not of the form it should be; the message says which and where. */
export class ContractFileError extends Error {
  override readonly name = 'ContractFileError';
}

/** Checks of a file's parts. Each throws ContractFileError with the file and the place in it, and gives the part back. */
export function fileShape(file: string) {
  function need(holds: boolean, message: string): void {
    if (!holds) throw new ContractFileError(`${file}: ${message}`);
  }

  function object(value: unknown, at: string): Record<string, unknown> {
    need(isRecord(value), `${at} must be an object`);
    return value as Record<string, unknown>;
  }

  function list(value: unknown, at: string): unknown[] {
    need(Array.isArray(value), `${at} must be an array`);
    return value as unknown[];
  }

  return {
    need,
    object,
    list,
    text: (value: unknown, at: string) => need(typeof value === 'string', `${at} must be a string`),
    count: (value: unknown, at: string) =>
      need(Number.isInteger(value) && Number(value) >= 0, `${at} must be a whole number from 0`),
    /** ms */
    time: (value: unknown, at: string) => need(Number.isFinite(value) && Number(value) >= 0, `${at} must be ms from 0`),
    /** An object of strings; null means that the member is left out. */
    texts(value: unknown, at: string): Record<string, unknown> {
      const members = object(value, at);
      for (const [name, member] of Object.entries(members)) {
        need(typeof member === 'string' || member === null, `${at}.${name} must be a string or null`);
      }
      return members;
    },
    /** `typeKey`: how this file calls the expected content type. */
    expectation(value: unknown, at: string, typeKey: 'contentType' | 'type'): void {
      const { headers = {}, [typeKey]: type = null } = object(value, at);
      object(headers, `${at}.headers`);
      need(typeof type === 'string' || type === null, `${at}.${typeKey} must be a string or null`);
    },
    /** The whole file: its list, each item an object, and its meta. */
    read(text: string, key: 'cases' | 'flows') {
      let content: unknown;
      try {
        content = JSON.parse(text);
      } catch (error) {
        throw new ContractFileError(`${file} is not JSON: ${error instanceof Error ? error.message : 'unreadable'}`);
      }
      const items = isRecord(content) ? content[key] : undefined;
      need(Array.isArray(items), `there is no "${key}" array`);
      const meta = isRecord(content) && isRecord(content['meta']) ? content['meta'] : {};
      return { list: list(items, key).map((item, index) => object(item, `${key}[${index}]`)), meta };
    },
  };
}
