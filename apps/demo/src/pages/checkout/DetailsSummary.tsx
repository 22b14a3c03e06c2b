import type { Buyer } from '@speckit/sdk';
import { useAccount } from '../../features/account/AccountContext.ts';
import { useDetails } from '../../features/details/details.ts';
import { useWords } from '../../i18n/useWords.tsx';
import { checkoutWords as words } from './messages.ts';
import { METHOD_WORDS } from './methods.ts';

interface DetailsSummaryProps {
  /** Whose the held seats are; null before the hold, then it is who is here. */
  readonly buyer: Buyer | null;
  readonly onEdit: () => void;
}

/** Who buys and how, as it was given. */
export function DetailsSummary({ buyer, onEdit }: DetailsSummaryProps) {
  const t = useWords();
  const [{ name, email, method }] = useDetails();
  const { status } = useAccount();
  const isAccount = buyer ? buyer.kind === 'user' : status === 'signed_in';
  return (
    <div className="details-summary">
      <dl>
        <div>
          <dt>{t(words.nameOf)}</dt>
          <dd dir="auto">{name}</dd>
        </div>
        <div>
          <dt>{t(words.emailOf)}</dt>
          <dd>{t(isAccount ? words.asAccount : words.asGuest, { email })}</dd>
        </div>
        <div>
          <dt>{t(words.payment)}</dt>
          <dd>{t(METHOD_WORDS[method].name)}</dd>
        </div>
      </dl>
      <button type="button" className="button button--small" onClick={onEdit}>
        {t(words.change)}
      </button>
      {!isAccount && <p className="checkout__small">{t(words.heldAsGuest)}</p>}
    </div>
  );
}
