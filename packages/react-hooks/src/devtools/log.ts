/** The newest entries of something that happens often: the oldest leave when it is full. */
export interface Log<Entry> {
  readonly add: (entry: Entry) => void;
  /** Newest first; the same list until something was added. */
  readonly read: () => readonly Entry[];
  readonly clear: () => void;
}

/** @param most Entries kept. */
export function createLog<Entry>(most: number, onChange: () => void): Log<Entry> {
  let entries: readonly Entry[] = [];
  return {
    add: (entry) => {
      entries = [entry, ...entries.slice(0, most - 1)];
      onChange();
    },
    read: () => entries,
    clear: () => {
      entries = [];
      onChange();
    },
  };
}
