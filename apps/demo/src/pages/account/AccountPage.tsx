import { useState } from 'react';
import { Link } from 'wouter';
import { isAdmin, useAccount, useSession } from '../../features/account/AccountContext.ts';
import { accountWords as words } from '../../features/account/messages.ts';
import { ticketWords } from '../../features/tickets/messages.ts';
import { OrderList } from '../../features/tickets/OrderList.tsx';
import { TicketList } from '../../features/tickets/TicketList.tsx';
import type { TicketRecord } from '../../features/tickets/ticketStore.ts';
import { useTickets } from '../../features/tickets/useTickets.ts';
import { useWords } from '../../i18n/useWords.tsx';
import { usePageTitle } from '../../lib/usePageTitle.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { SignInForm } from './SignInForm.tsx';
import '../../features/tickets/tickets.css';
import './account.css';

/** Who is here: sign in, sign up, sign out, and what this browser has kept of the orders. */
export function AccountPage() {
  const t = useWords();
  const account = useAccount();
  const [isNew, setNew] = useState(false);
  const isSignedIn = account.status === 'signed_in';
  const title = t(isSignedIn ? words.account : isNew ? words.signUp : words.signIn);
  usePageTitle(title);
  return (
    <div className="page account" data-focus-home>
      <h1>{title}</h1>
      {isSignedIn ? (
        <SignedIn />
      ) : (
        <>
          <p>{t(words.why)}</p>
          <SignInForm key={String(isNew)} isNew={isNew} />
          <button type="button" className="button button--quiet button--flush" onClick={() => setNew(!isNew)}>
            {t(isNew ? words.haveOne : words.newHere)}
          </button>
        </>
      )}
    </div>
  );
}

const isOfAccount = ({ kind }: TicketRecord) => kind === 'user';

function SignedIn() {
  const t = useWords();
  const announce = useAnnounce();
  const session = useSession();
  const account = useAccount();
  const kept = useTickets();
  const tickets = kept.tickets.filter(isOfAccount);
  const orders = kept.orders.filter(isOfAccount);
  const { userEmail = '', userRole } = account;
  return (
    <>
      <p className="account__name">{t(words.signedInAs, { email: userEmail })}</p>
      {userRole !== undefined && <p>{t(words.role, { role: userRole })}</p>}
      <p>{t(words.tokenNote)}</p>
      <p className="account__actions">
        <button
          type="button"
          className="button"
          onClick={() => void session.signOut().then(() => announce(t(words.signedOut), { isShown: true }))}
        >
          {t(words.signOut)}
        </button>
        {isAdmin(account) && (
          <Link className="button" href="/admin">
            {t(words.admin)}
          </Link>
        )}
      </p>
      <h2>{t(words.orders)}</h2>
      <p>{t(words.ordersText)}</p>
      {tickets.length > 0 && <TicketList tickets={tickets} />}
      {orders.length > 0 && (
        <>
          <h2>{t(ticketWords.orders)}</h2>
          <OrderList orders={orders} />
        </>
      )}
      <Link href="/tickets">{t(words.allOrders)}</Link>
    </>
  );
}
