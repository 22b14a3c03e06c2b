/** Things that happen, for any number of readers, each at its own pace. */
export interface Steps<Step> {
  readonly push: (step: Step) => void;
  /** Readers get what they have not read yet, then the end. */
  readonly close: () => void;
  /** Reads from now on. */
  readonly iterate: () => AsyncIterator<Step, void>;
}

export function createSteps<Step>(): Steps<Step> {
  const readers = new Set<{ readonly kept: Step[]; wake: () => void }>();
  let isClosed = false;
  return {
    push: (step) => {
      for (const reader of readers) {
        reader.kept.push(step);
        reader.wake();
      }
    },
    close: () => {
      isClosed = true;
      for (const reader of readers) reader.wake();
    },
    iterate: () => {
      const reader = { kept: [] as Step[], wake: () => {} };
      readers.add(reader);
      const end = () => {
        readers.delete(reader);
        return Promise.resolve({ done: true, value: undefined } as const);
      };
      return {
        next: async () => {
          if (reader.kept.length === 0 && !isClosed) await new Promise<void>((resolve) => (reader.wake = resolve));
          const value = reader.kept.shift();
          return value === undefined ? end() : { done: false, value };
        },
        return: end,
      };
    },
  };
}
