import { defaultShouldDehydrateQuery, QueryClient } from '@tanstack/react-query';

/** A read that has not ended goes to the browser as a promise, and its data when it has come. */
const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      dehydrate: {
        shouldDehydrateQuery: (query) => defaultShouldDehydrateQuery(query) || query.state.status === 'pending',
      },
    },
  });

let ofThePage: QueryClient | undefined;

/** One for each request on the server; in the browser one for the page, outside of React: state of a component above one that suspends
 * is thrown away with the first render, and every read would begin anew. */
export function getQueryClient(): QueryClient {
  if (typeof window === 'undefined') return createQueryClient();
  ofThePage ??= createQueryClient();
  return ofThePage;
}
