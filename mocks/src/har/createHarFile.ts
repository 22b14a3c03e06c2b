import { mkdtempSync, openSync, closeSync, writeSync, fsyncSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { HarEntry } from './har.ts';
import { HAR_END, HAR_START } from './writeHar.ts';

/** A recording that could not be written; what was there before is as it was. */
export class HarWriteError extends Error {
  override readonly name = 'HarWriteError';
  readonly code = 'har_write_failed';

  constructor(file: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message.replace(/, \w+( '.*')?$/, '') : String(cause);
    super(`Cannot write the recording ${file}: ${reason}`, { cause });
  }
}

/** A recording that is being written. */
export interface HarFile {
  /** @throws HarWriteError once; nothing of the recording is left then */
  add(entry: HarEntry): void;
  /** Puts the whole recording in its place. @throws HarWriteError */
  finish(): void;
  /** Leaves nothing. */
  discard(): void;
}

/** The calls to the file system, so that a test can make a disk full. */
export interface HarFileSystem {
  readonly writeSync: (handle: number, bytes: Uint8Array, offset: number) => number;
  readonly fsyncSync: (handle: number) => void;
  readonly renameSync: (from: string, to: string) => void;
}

/**
 * Written beside its place and moved there when it is whole: a recording is never half there.
 *
 * @throws HarWriteError when the folder is missing or must not be written to
 */
export function createHarFile(path: string, files: HarFileSystem = { writeSync, fsyncSync, renameSync }): HarFile {
  const place = resolve(path);
  const { folder, file, handle } = open(path, place);
  let isOpen = true;
  let isEmpty = true;

  function discard(): void {
    if (!isOpen) return;
    isOpen = false;
    closeSync(handle);
    rmSync(folder, { recursive: true, force: true });
  }

  function attempt(work: () => void): void {
    try {
      work();
    } catch (error) {
      discard();
      throw new HarWriteError(path, error);
    }
  }

  const write = (text: string) => {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length;) at += files.writeSync(handle, bytes, at);
  };
  attempt(() => write(HAR_START));

  return {
    add(entry) {
      if (!isOpen) return;
      attempt(() => write(`${isEmpty ? '' : ',\n'}${JSON.stringify(entry)}`));
      isEmpty = false;
    },
    finish() {
      if (!isOpen) return;
      attempt(() => {
        write(HAR_END);
        files.fsyncSync(handle);
        files.renameSync(file, place);
      });
      discard();
    },
    discard,
  };
}

function open(path: string, place: string): { folder: string; file: string; handle: number } {
  try {
    // Told on as the reason of a HarWriteError, like what the file system throws.
    if (statSync(place, { throwIfNoEntry: false })?.isDirectory()) throw new Error('it is a folder');
    const folder = mkdtempSync(join(dirname(place), `.${basename(place)}-`));
    const file = join(folder, basename(place));
    return { folder, file, handle: openSync(file, 'wx', 0o600) };
  } catch (error) {
    throw new HarWriteError(path, error);
  }
}
