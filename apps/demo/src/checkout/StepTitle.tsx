import { useEffect, useRef } from 'react';

interface StepTitleProps {
  readonly id: string;
  /** A step that follows on another takes the focus, so that nobody is left on a button that is gone. */
  readonly takesFocus: boolean;
  readonly children: string;
}

export function StepTitle({ id, takesFocus, children }: StepTitleProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    title.current?.focus({ preventScroll: true });
    title.current?.scrollIntoView({ block: 'center' });
  }, [takesFocus]);
  return (
    <h2 id={id} ref={title} tabIndex={-1} className="checkout__title">
      {children}
    </h2>
  );
}
