import type { UseMutationOptions } from '@tanstack/react-query';

/** TanStack's callbacks for a verb, and the few options a caller may set. Function and retries are the factory's. */
export type MutationOverrides<Factory> = Factory extends (
  client: never,
) => UseMutationOptions<infer Data, infer Failure, infer Variables>
  ? Pick<
      UseMutationOptions<Data, Failure, Variables>,
      'meta' | 'onError' | 'onMutate' | 'onSettled' | 'onSuccess' | 'throwOnError'
    >
  : never;
