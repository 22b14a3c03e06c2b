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
}

/** Something the buyer should know, and what to do about it. */
export function Notice({ tone = 'plain', title, children, actions }: NoticeProps) {
  return (
    <section className={`notice notice--${tone}`} aria-label={title}>
      <Icon name={ICONS[tone]} />
      <div>
        <h2 className="notice__title">{title}</h2>
        {children && <div className="notice__text">{children}</div>}
      </div>
      {actions && <div className="notice__actions">{actions}</div>}
    </section>
  );
}
