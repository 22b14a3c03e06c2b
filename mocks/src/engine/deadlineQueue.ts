/** One entry of a queue; keep it to remove it. */
export interface Deadline<T> {
  readonly at: number;
  readonly order: number;
  readonly value: T;
  /** False once it was popped or removed. */
  queued: boolean;
}

/** Values ordered by deadline, equal deadlines first come first served: a binary heap, so 100,000 keys need one timer. */
export interface DeadlineQueue<T> {
  readonly size: number;
  add(at: number, value: T): Deadline<T>;
  remove(entry: Deadline<T>): void;
  peek(): Deadline<T> | undefined;
  /** Takes the first entry out if it is due at `now`. */
  popDue(now: number): Deadline<T> | undefined;
  clear(): void;
}

const COMPACT_FROM = 64;

export function createDeadlineQueue<T>(): DeadlineQueue<T> {
  let heap: Deadline<T>[] = [];
  let live = 0;
  let nextOrder = 0;

  const isBefore = (a: Deadline<T>, b: Deadline<T>) => a.at < b.at || (a.at === b.at && a.order < b.order);

  function siftUp(from: number): void {
    let index = from;
    const entry = heap[index];
    if (!entry) return;
    while (index > 0) {
      const parentIndex = (index - 1) >> 1;
      const parent = heap[parentIndex];
      if (!parent || !isBefore(entry, parent)) break;
      heap[index] = parent;
      index = parentIndex;
    }
    heap[index] = entry;
  }

  function siftDown(from: number): void {
    let index = from;
    const entry = heap[index];
    if (!entry) return;
    for (;;) {
      const left = heap[2 * index + 1];
      if (!left) break;
      const right = heap[2 * index + 2];
      const isRight = right !== undefined && isBefore(right, left);
      const child = isRight ? right : left;
      if (!isBefore(child, entry)) break;
      heap[index] = child;
      index = 2 * index + (isRight ? 2 : 1);
    }
    heap[index] = entry;
  }

  function dropTop(): void {
    const last = heap.pop();
    if (last && heap.length > 0) {
      heap[0] = last;
      siftDown(0);
    }
  }

  /** Removed entries stay in the heap until they surface; when they outnumber the live ones the heap is rebuilt. */
  function compact(): void {
    if (heap.length < COMPACT_FROM || heap.length < 2 * live) return;
    heap = heap.filter((entry) => entry.queued);
    for (let index = (heap.length >> 1) - 1; index >= 0; index--) siftDown(index);
  }

  function peek(): Deadline<T> | undefined {
    for (let top = heap[0]; top && !top.queued; top = heap[0]) dropTop();
    return heap[0];
  }

  return {
    get size() {
      return live;
    },
    add(at, value) {
      const entry: Deadline<T> = { at, order: nextOrder++, value, queued: true };
      heap.push(entry);
      live++;
      siftUp(heap.length - 1);
      return entry;
    },
    remove(entry) {
      if (!entry.queued) return;
      entry.queued = false;
      live--;
      compact();
    },
    peek,
    popDue(now) {
      const top = peek();
      if (!top || top.at > now) return undefined;
      dropTop();
      top.queued = false;
      live--;
      return top;
    },
    clear() {
      for (const entry of heap) entry.queued = false;
      heap = [];
      live = 0;
    },
  };
}
