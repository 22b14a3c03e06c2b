import { useEffect, useRef } from 'react';
import type { SeatStore } from '../model/seatStore.ts';
import { useSeatStoreVersion } from './useSeatStore.ts';

interface SectionNavProps {
  readonly store: SeatStore;
  readonly activeSection: number;
  readonly onSection: (section: number) => void;
  readonly format: (cents: number) => string;
}

/** Every section with what is left of it and what it costs; pressing one brings the map there. */
export function SectionNav({ store, activeSection, onSection, format }: SectionNavProps) {
  useSeatStoreVersion(store);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const chip = list.current?.children[activeSection];
    const strip = list.current;
    if (!(chip instanceof HTMLElement) || !strip) return;
    // Only the strip is scrolled, never the page.
    const left = chip.offsetLeft - strip.offsetLeft;
    if (left < strip.scrollLeft || left + chip.offsetWidth > strip.scrollLeft + strip.clientWidth)
      strip.scrollTo({ left: left - 16 });
  }, [activeSection]);

  return (
    <nav className="section-nav" aria-label="Sections">
      <ul ref={list} className="section-nav__list">
        {store.table.sections.map((section, place) => {
          const free = store.freeIn[place] ?? 0;
          const price =
            section.minCents === section.maxCents ? format(section.minCents) : `from ${format(section.minCents)}`;
          return (
            <li key={section.code}>
              <button
                type="button"
                className="section-chip"
                data-empty={free === 0 || undefined}
                aria-current={place === activeSection ? 'true' : undefined}
                onClick={() => onSection(place)}
              >
                <strong>
                  <span className="visually-hidden">Section </span>
                  {section.code}
                  <span className="visually-hidden">,</span>
                </strong>
                <span>
                  {free === 0 ? 'none left' : `${free.toLocaleString('en')} free`}
                  <span className="visually-hidden">,</span>
                </span>
                <span>{price}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
