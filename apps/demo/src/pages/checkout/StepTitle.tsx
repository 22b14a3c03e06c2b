import { useEffect, useRef, type RefObject } from 'react';

interface StepTitleProps {
  readonly id: string;
  /**
   * A step that follows on another takes the focus, so that nobody is left on a button that is gone; the one a page
   * opens with does not.
   */
  readonly follows?: RefObject<boolean>;
  readonly children: string;
}

export function StepTitle({ id, follows, children }: StepTitleProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!follows?.current) return;
    title.current?.focus({ preventScroll: true });
    title.current?.scrollIntoView({ block: 'center' });
  }, [follows]);
  return (
    <h2 id={id} ref={title} tabIndex={-1} className="checkout__title">
      {children}
    </h2>
  );
}
