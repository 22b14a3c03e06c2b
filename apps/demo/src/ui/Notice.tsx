import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

type Tone = 'problem' | 'warning' | 'good' | 'plain';

const ICONS: Readonly<Record<Tone, IconName>> = { problem: 'warning', warning: 'clock', good: 'tick', plain: 'info' };

interface NoticeProps {
  readonly tone?: Tone;
  readonly title: string;
  readonly children?: ReactNode;
  /** The ways on, as buttons or links. */
  readonly actions?: ReactNode;
  /** It is all there is on the page: its title is the heading of the page. */
  readonly isPageTitle?: boolean;
}

/** Something the buyer should know, and what to do about it. */
export function Notice({ tone = 'plain', title, children, actions, isPageTitle = false }: NoticeProps) {
  const Title = isPageTitle ? 'h1' : 'h2';
  return (
    <section className={`notice notice--${tone}`} aria-label={title}>
      <Icon name={ICONS[tone]} />
      <div>
        <Title className="notice__title">{title}</Title>
        {children && <div className="notice__text">{children}</div>}
      </div>
      {actions && <div className="notice__actions">{actions}</div>}
    </section>
  );
}
