import { InvalidRequestError } from '../../errors/transport.ts';
import { customerIdOf } from '../../models/buyer.ts';
import { guid } from '../../transport/validate.ts';
import { problemOf } from './problems.ts';
import type { PurchaseRecord } from './schema.ts';

/** What is wrong with the customer id for `POST /payments`, which takes only GUIDs. Source: contract section 3.6. */
const issueOf = ({ buyer }: PurchaseRecord) => guid(customerIdOf(buyer));

/** Whether it has to be known what the platform can do before a seat of this buyer enters a cart. */
export const isPayerInDoubt = (record: PurchaseRecord): boolean =>
  !record.capabilities && issueOf(record) !== undefined;

/** Stops a purchase whose buyer this platform cannot charge: before the hold where it is known by then, else before the cart. */
export function checkPayer(record: PurchaseRecord): PurchaseRecord {
  const message = issueOf(record);
  if (record.capabilities?.checkoutPays !== false || typeof message !== 'string' || record.stopping) return record;
  const path = record.buyer.customerId ? 'buyer.customerId' : 'buyer.userId';
  const problem = problemOf(new InvalidRequestError({ issues: [{ path, message }] }));
  return { ...record, stopping: problem, problem };
}
