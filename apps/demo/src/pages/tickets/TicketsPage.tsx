import { Link } from 'wouter';
import { ticketWords as words } from '../../features/tickets/messages.ts';
import { TicketList } from '../../features/tickets/TicketList.tsx';
import { useTickets } from '../../features/tickets/useTickets.ts';
import { useWords } from '../../i18n/useWords.tsx';
import { usePageTitle } from '../../lib/usePageTitle.ts';
import { Notice } from '../../ui/Notice.tsx';
import '../../features/tickets/tickets.css';

/** Everything bought in this browser. */
export function TicketsPage() {
  const t = useWords();
  usePageTitle(t(words.mine));
  const tickets = useTickets();
  return (
    <div className="page tickets">
      <h1>{t(words.mine)}</h1>
      {tickets.length === 0 ? (
        <Notice
          title={t(words.none)}
          actions={
            <Link className="button button--primary button--small" href="/">
              {t(words.seeEvents)}
            </Link>
          }
        >
          <p>{t(words.noneText)}</p>
        </Notice>
      ) : (
        <>
          <p>{t(words.keptHere)}</p>
          <TicketList tickets={tickets} />
        </>
      )}
    </div>
  );
}
