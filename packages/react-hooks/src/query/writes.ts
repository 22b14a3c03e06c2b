// The table of writes for buyers: one row for each verb that changes something. A row is an options factory; the hook follows.
import {
  addToCart,
  cancelOrder,
  checkout,
  createUser,
  getTicket,
  issueToken,
  joinWaitlist,
  pay,
  reserve,
  type CoreClient,
} from '@speckit/sdk';
import {
  addToCartWhenReady,
  type AddToCartWhenReadyOptions,
  type AddToCartWhenReadyParameters,
} from '@speckit/sdk/wait';
import { writeFactory } from './writeFactory.ts';

/** Options of the mutation behind `useReserve`: `reserveMutationOptions(client, { onLateReply })`. */
export const reserveMutationOptions = /* @__PURE__ */ writeFactory({ verb: 'reserve', action: reserve });

/** Options of the mutation behind `useAddToCart`. Calls of one page run one after another: two at once would make two orders. */
export const addToCartMutationOptions = /* @__PURE__ */ writeFactory({
  verb: 'addToCart',
  action: addToCart,
  oneAtATime: 'cart',
  invalidates: (keys, _, { id }) => [keys.order(id)],
});

/** The parameters of the sdk's `addToCartWhenReady`, and what ends its waiting. */
export type AddToCartWhenReadyVariables = AddToCartWhenReadyParameters & {
  /** Ends the waiting at once; a request that is out is not cut. */
  readonly signal?: AbortSignal | undefined;
};

/** Options of the mutation behind `useAddToCartWhenReady`. Runs one after another, together with `addToCart`. */
export const addToCartWhenReadyMutationOptions = /* @__PURE__ */ writeFactory({
  verb: 'addToCartWhenReady',
  action: (
    client: CoreClient,
    { signal, ...parameters }: AddToCartWhenReadyVariables,
    options?: AddToCartWhenReadyOptions,
  ) => addToCartWhenReady(client, parameters, { ...options, ...(signal && { signal }) }),
  oneAtATime: 'cart',
  invalidates: (keys, _, { id }) => [keys.order(id)],
});

/** Options of the mutation behind `useCheckout`. */
export const checkoutMutationOptions = /* @__PURE__ */ writeFactory({
  verb: 'checkout',
  action: checkout,
  invalidates: (keys, { orderId }) => [keys.order(orderId)],
});

/** Options of the mutation behind `useCancelOrder`. */
export const cancelOrderMutationOptions = /* @__PURE__ */ writeFactory({
  verb: 'cancelOrder',
  action: cancelOrder,
  invalidates: (keys, { orderId }) => [keys.order(orderId)],
});

/** Options of the mutation behind `usePay`. Runs one after another: the platform charges twice when two arrive at once. */
export const payMutationOptions = /* @__PURE__ */ writeFactory({
  verb: 'pay',
  action: pay,
  oneAtATime: 'payment',
  invalidates: (keys, { orderId }) => [keys.order(orderId)],
});

/** Options of the mutation behind `useJoinWaitlist`. */
export const joinWaitlistMutationOptions = /* @__PURE__ */ writeFactory({
  verb: 'joinWaitlist',
  action: joinWaitlist,
  invalidates: (keys, { eventId }) => [keys.pendingWaitlist(eventId)],
});

/** Options of the mutation behind `useTicketFile`: a file is fetched when somebody asks for it, and is not cached. */
export const ticketFileMutationOptions = /* @__PURE__ */ writeFactory({ verb: 'getTicket', action: getTicket });

/** Options of the mutation behind `useCreateUser`. Its variables hold a password. */
export const createUserMutationOptions = /* @__PURE__ */ writeFactory({
  verb: 'createUser',
  action: createUser,
  isSecret: true,
});

/** Options of the mutation behind `useIssueToken`. Its variables hold a password, its data a token. */
export const issueTokenMutationOptions = /* @__PURE__ */ writeFactory({
  verb: 'issueToken',
  action: issueToken,
  isSecret: true,
});
