import { useEffect, type RefObject } from 'react';

/** Tells styles how far below the top of the page its content begins (`--content-top`): below header and bars. */
export function useContentTop(content: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { documentElement: root, body } = document;
    const tell = () => root.style.setProperty('--content-top', `${content.current?.offsetTop ?? 0}px`);
    const observer = new ResizeObserver(tell);
    for (const above of [body, ...body.querySelectorAll('.masthead, .bars')]) observer.observe(above);
    return () => observer.disconnect();
  }, [content]);
}
