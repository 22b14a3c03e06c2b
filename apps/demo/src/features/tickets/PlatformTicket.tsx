import { useTicketFile } from '@speckit/react-hooks';
import { isTicketingError } from '@speckit/sdk';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useWords } from '../../i18n/useWords.tsx';
import { saveFile } from '../../lib/saveFile.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Field } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useBackend, type Stage } from '../backend/BackendContext.ts';
import { ticketWords as words } from './messages.ts';
import { qrPath } from './qrPath.ts';

interface PlatformTicketProps {
  readonly orderIds: readonly string[];
}

/** The ticket that the platform itself makes for accounts: its PDF and its QR code, by the number in its mail. */
export function PlatformTicket({ orderIds }: PlatformTicketProps) {
  const t = useWords();
  const { stage } = useBackend();
  const [number, setNumber] = useState('');
  const file = useTicketFile();
  const announce = useAnnounce();
  const { data } = file;
  // A number that no ticket can have is refused before it is sent: no ticket has it.
  const isUnknown = isTicketingError(file.error, 'ticket_not_found') || isTicketingError(file.error, 'invalid_request');
  const failure = file.error && t(isUnknown ? words.notFound : words.failed);
  useEffect(() => {
    if (failure) announce(failure);
  }, [failure, announce]);
  const load = (ticketId: string) => {
    setNumber(ticketId);
    if (ticketId.trim() !== '') file.mutate({ ticketId: ticketId.trim() });
  };
  return (
    <section className="platform-ticket" aria-labelledby="platform-ticket">
      <h2 id="platform-ticket">{t(words.platform)}</h2>
      <p>{t(words.keepAccount)}</p>
      {stage && <Outbox stage={stage} orderIds={orderIds} onTicket={load} />}
      <form
        className="platform-ticket__form"
        onSubmit={(event) => {
          event.preventDefault();
          load(number);
        }}
      >
        <Field
          label={t(words.ticketId)}
          hint={t(words.ticketIdHint)}
          value={number}
          error={failure ?? undefined}
          spellCheck={false}
          autoComplete="off"
          onChange={({ target }) => setNumber(target.value)}
        />
        <button type="submit" className="button" aria-disabled={file.isPending}>
          {t(file.isPending ? words.loading : words.load)}
        </button>
      </form>
      {data && (
        <div className="platform-ticket__file">
          <Code text={number.trim()} />
          <button type="button" className="button button--primary" onClick={() => saveFile(data.fileName, data.blob)}>
            <Icon name="ticket" size={18} />
            {t(words.loaded, { file: data.fileName })}
          </button>
        </div>
      )}
    </section>
  );
}

/** The code at the entrance: it says the number of the ticket, as the platform's own does. */
function Code({ text }: { readonly text: string }) {
  const t = useWords();
  const { size, path } = useMemo(() => qrPath(text), [text]);
  return (
    <figure className="ticket__code">
      <svg className="ticket__qr" viewBox={`-3 -3 ${size + 6} ${size + 6}`} aria-hidden="true" focusable="false">
        <rect x="-3" y="-3" width={size + 6} height={size + 6} fill="#fff" />
        <path d={path} fill="#000" shapeRendering="crispEdges" />
      </svg>
      <figcaption className="visually-hidden">{t(words.qr, { id: text })}</figcaption>
    </figure>
  );
}

interface OutboxProps {
  readonly stage: Stage;
  readonly orderIds: readonly string[];
  readonly onTicket: (ticketId: string) => void;
}

/** The mails of the emulated platform about these orders: the only place where a ticket's number is told. */
function Outbox({ stage, orderIds, onTicket }: OutboxProps) {
  const t = useWords();
  const [outbox] = useState(() => watchOutbox(stage));
  const all = useSyncExternalStore(outbox.subscribe, outbox.get);
  const mails = all.filter(({ body }) => orderIds.some((id) => body.includes(id)));
  return (
    <div className="platform-ticket__mails">
      <h3>{t(words.mails)}</h3>
      <p>{t(mails.length === 0 ? words.noMail : words.mailsText)}</p>
      <ul>
        {mails.map(({ body, subject, to, causedBy }) => {
          const id = TICKET_ID.exec(body)?.[1];
          return (
            <li key={causedBy} lang="en">
              <strong>{subject}</strong> <span>{to}</span>
              <p>{body}</p>
              {id !== undefined && (
                <button type="button" className="button button--small" onClick={() => onTicket(id)}>
                  {t(words.useNumber, { id: id.slice(0, 8) })}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

const TICKET_ID = /tickets\/([0-9a-f-]{36})\.pdf/iu;

function watchOutbox({ platform }: Stage) {
  let mails = platform.inspect().outbox;
  return {
    get: () => mails,
    subscribe: (listener: () => void) => {
      const look = () => {
        const now = platform.inspect().outbox;
        if (now.length === mails.length) return;
        mails = now;
        listener();
      };
      look();
      return platform.subscribe(({ type }) => {
        if (type === 'delivered') look();
      });
    },
  };
}
