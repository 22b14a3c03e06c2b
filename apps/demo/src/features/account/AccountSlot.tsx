import { Link } from 'wouter';
import { useWords } from '../../i18n/useWords.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useAccount } from './AccountContext.ts';
import { accountWords } from './messages.ts';

/** The place of the account in the header: sign in, or who is signed in. */
export function AccountSlot() {
  const t = useWords();
  const { status, userEmail } = useAccount();
  const isSignedIn = status === 'signed_in';
  const name = userEmail ?? t(accountWords.account);
  return (
    <Link
      href="/account"
      className="account-slot"
      aria-label={isSignedIn ? t(accountWords.signedInAs, { email: name }) : undefined}
    >
      <Icon name="person" size={18} />
      <span className="account-slot__name">{isSignedIn ? name : t(accountWords.signIn)}</span>
    </Link>
  );
}
