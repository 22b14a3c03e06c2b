import { useEffect } from 'react';

/** Where the focus goes when the control that had it is gone: the nearest of these around it that is still there. */
const HOMES = '[data-focus-home], section, aside, main, dialog';

/**
 * Keeps the focus from falling to the body: when the focused control is removed, the nearest region that was around it
 * takes it over, so that the next Tab goes on from there.
 */
export function useFocusKeeper(): void {
  useEffect(() => {
    let last: Element | null = null;
    let around: readonly HTMLElement[] = [];
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement) || target === document.body) return;
      last = target;
      const found: HTMLElement[] = [];
      for (let node = target.parentElement; node; node = node.parentElement) if (node.matches(HOMES)) found.push(node);
      around = found;
    };
    const look = () => {
      if (!last || last.isConnected || document.activeElement !== document.body) return;
      const home = around.find((node) => node.isConnected) ?? document.querySelector<HTMLElement>('main');
      last = null;
      if (!home) return;
      if (!home.hasAttribute('tabindex')) home.tabIndex = -1;
      home.focus({ preventScroll: true });
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true });
    document.addEventListener('focusin', remember);
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', remember);
    };
  }, []);
}
