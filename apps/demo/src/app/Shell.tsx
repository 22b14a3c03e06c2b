import { useEffect, useRef, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { BackendBadge } from '../features/backend/BackendBadge.tsx';
import { BackstageLink } from '../features/backstage/BackstageLink.tsx';
import { AccountSlot } from '../features/account/AccountSlot.tsx';
import { useContentTop } from './useContentTop.ts';
import { useFocusKeeper } from '../lib/useFocusKeeper.ts';
import { useWords } from '../i18n/useWords.tsx';
import { LanguageSelect } from './LanguageSelect.tsx';
import { shellWords } from './messages.ts';
import { ThemeButton } from './ThemeButton.tsx';
import './shell.css';

interface ShellProps {
  /** What has to be seen on every page, under the masthead. */
  readonly bars: ReactNode;
  readonly children: ReactNode;
}

/** Masthead, bars, content. */
export function Shell({ bars, children }: ShellProps) {
  const t = useWords();
  useFocusKeeper();
  const [path] = useLocation();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(path);
  useContentTop(main);

  // A page change is announced by moving the focus to it, as a full load would.
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [path]);

  return (
    <>
      <a className="skip-link" href="#content">
        {t(shellWords.skip)}
      </a>
      <header className="masthead">
        <Link href="/" className="wordmark" aria-label={t(shellWords.home)}>
          <Logo />
          Parterre
        </Link>
        <nav className="masthead__nav" aria-label={t(shellWords.main)}>
          <NavLink href="/" isHere={path === '/' || path.startsWith('/events')}>
            {t(shellWords.events)}
          </NavLink>
          <NavLink href="/tickets" isHere={path.startsWith('/tickets')}>
            {t(shellWords.tickets)}
          </NavLink>
        </nav>
        <div className="masthead__tools">
          <div className="masthead__backend">
            <BackstageLink />
            <BackendBadge />
          </div>
          <AccountSlot />
          <LanguageSelect />
          <ThemeButton />
        </div>
      </header>
      <div className="bars">{bars}</div>
      <main id="content" ref={main} tabIndex={-1} className="content">
        {children}
      </main>
      <footer className="colophon">
        <p>{t(shellWords.footer)}</p>
        <BackstageLink />
        <BackendBadge />
      </footer>
    </>
  );
}

function NavLink({
  href,
  isHere,
  children,
}: {
  readonly href: string;
  readonly isHere: boolean;
  readonly children: string;
}) {
  return (
    <Link href={href} className="masthead__link" aria-current={isHere ? 'page' : undefined}>
      {children}
    </Link>
  );
}

function Logo() {
  return (
    <svg viewBox="0 0 32 32" width="30" height="30" aria-hidden="true" focusable="false">
      <path
        d="M4 13.500a20 20 0 0 1 24 0M6 20a16.5 16.5 0 0 1 20 0M9 26.300a12 12 0 0 1 14 0"
        fill="none"
        stroke="currentColor"
        strokeWidth="3.2"
        strokeLinecap="round"
      />
      <circle className="wordmark__dot" cx="16" cy="5" r="3" />
    </svg>
  );
}
