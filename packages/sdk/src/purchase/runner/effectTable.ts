import { cancel } from '../effects/cancel.ts';
import { checkOut } from '../effects/checkout.ts';
import { confirm } from '../effects/confirm.ts';
import { fill } from '../effects/fill.ts';
import { hold } from '../effects/hold.ts';
import { learn } from '../effects/learn.ts';
import { charge } from '../effects/pay.ts';
import { replace } from '../effects/replace.ts';
import { settle } from '../effects/settle.ts';
import { verify } from '../effects/verify.ts';
import { watch } from '../effects/watch.ts';
import type { EffectContext } from '../effects/context.ts';
import type { Effect } from '../record/plan.ts';

/** What is done for each part of a plan. */
export const EFFECTS: Readonly<Record<Effect['type'], (context: EffectContext, id: string) => Promise<void>>> = {
  learn,
  hold,
  fill,
  verify,
  checkout: checkOut,
  pay: charge,
  settle,
  confirm,
  cancel,
  replace,
  watch,
};
