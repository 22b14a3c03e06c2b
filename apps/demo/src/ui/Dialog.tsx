import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useWords } from '../i18n/useWords.tsx';
import { Icon } from './Icon.tsx';
import { uiWords } from './messages.ts';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Extra class for other shapes, such as a sheet from below. */
  readonly className?: string;
}

/** A native modal dialog: focus, Escape and the inert page behind it are the browser's own work. */
export function Dialog({ title, onClose, children, className = '' }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const t = useWords();
  const heading = useId();
  useEffect(() => {
    const node = dialog.current;
    if (node && !node.open) node.showModal();
    return () => node?.close();
  }, []);

  return (
    <dialog
      ref={dialog}
      className={`dialog ${className}`}
      // A press on the page behind it closes it, where the browser knows this.
      {...{ closedby: 'any' }}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="dialog__head">
        <h2 id={heading}>{title}</h2>
        <button type="button" className="icon-button" aria-label={t(uiWords.close)} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <div className="dialog__body">{children}</div>
    </dialog>
  );
}
