'use client';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { check, isFunction } from '../model/errors.ts';
import type { SeatMapModel } from '../model/modelTypes.ts';
import { useCurrentModel } from './useSeatMapModel.ts';

/** From so many sections on they can be searched. */
const SEARCH_FROM = 12;
/** Of its neighbour so much (px) stays in view. */
const BESIDE = 40;

interface SectionNavProps {
  readonly model: SeatMapModel;
  /** After a section was picked; the map has been told already. */
  readonly onSection?: (code: string) => void;
}

/** Every section with what is left of it and what it costs. One Tab stop; arrow keys move inside. */
export function SectionNav({ model: given, onSection }: SectionNavProps) {
  const model = useCurrentModel(given, 'plain');
  check(onSection === undefined || isFunction(onSection), 'onSection', 'must be a function');
  const list = useRef<HTMLUListElement>(null);
  const id = useId();
  const [sought, setSought] = useState('');
  const words = model.messages();
  const { table, freeIn } = model.store();
  const active = model.isPicked() ? model.activeSection() : -1;
  const wanted = sought.trim().toLocaleLowerCase(words.locale);
  const places = table.sections.flatMap(({ code }, place) =>
    code.toLocaleLowerCase(words.locale).includes(wanted) ? [place] : [],
  );
  const stop = places.includes(active) ? active : (places[0] ?? -1);

  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const next = nextOf(event.key, at, buttons.length, getComputedStyle(event.currentTarget).direction === 'rtl');
    if (next === null) return;
    event.preventDefault();
    buttons[next]?.focus();
  };

  return (
    <nav className="seat-map-nav" aria-label={words.sections}>
      {table.sections.length >= SEARCH_FROM && (
        <input
          type="search"
          className="seat-map-nav__search"
          aria-label={words.findSection}
          placeholder={words.findSection}
          aria-controls={id}
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
      )}
      <ul ref={list} id={id} className="seat-map-nav__list">
        {places.map((place) => {
          const section = table.sections[place];
          if (!section) return null;
          const free = freeIn[place] ?? 0;
          const price = model.format(section.minPrice);
          const left = free === 0 ? words.noneFree : words.free(model.number(free));
          const cost = section.minPrice === section.maxPrice ? price : words.from(price);
          return (
            <li key={section.code}>
              <button
                ref={place === active ? reveal : undefined}
                type="button"
                className="seat-map-nav__section"
                tabIndex={place === stop ? 0 : -1}
                data-empty={free === 0 || undefined}
                aria-current={place === active ? 'true' : undefined}
                onKeyDown={onKeyDown}
                onClick={() => {
                  model.pickSection(place);
                  model.show({ section: place });
                  onSection?.(section.code);
                }}
              >
                <strong dir="auto">
                  {section.code}
                  <span className="seat-map__hidden">,</span>
                </strong>
                <span>
                  {left}
                  <span className="seat-map__hidden">,</span>
                </span>
                <span>{cost}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** Brings the section that was picked into the list's view; `scrollIntoView` would scroll the page as well. */
function reveal(button: HTMLElement | null): void {
  button?.closest('ul')?.scrollTo(button.offsetLeft - BESIDE, 0);
}

function nextOf(key: string, at: number, count: number, isRightToLeft: boolean): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowLeft': {
      const step = (key === 'ArrowRight') === isRightToLeft ? -1 : 1;
      return Math.min(Math.max(at + step, 0), count - 1);
    }
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
