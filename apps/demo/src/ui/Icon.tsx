const PATHS = {
  up: 'M5 12.5 10 7.5l5 5',
  down: 'M5 7.5l5 5 5-5',
  left: 'M12.5 5l-5 5 5 5',
  right: 'M7.5 5l5 5-5 5',
  plus: 'M10 4.5v11M4.5 10h11',
  minus: 'M4.5 10h11',
  fit: 'M4 7.500V4h3.500M12.5 4H16v3.500M16 12.500V16h-3.500M7.5 16H4v-3.5',
  close: 'M5 5l10 10M15 5 5 15',
  tick: 'M4 10.5 8.2 14.7 16 5.8',
  clock: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14M10 6.200V10l2.6 1.6',
  warning: 'M10 3 18 16.500H2ZM10 8v3.800M10 14.200v.1',
  info: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14M10 9.200v4.300M10 6.500v.1',
  ticket: 'M3 5.500h14v3a1.6 1.6 0 0 0 0 3.200v3H3v-3a1.6 1.6 0 0 0 0-3.200ZM12 5.500v2M12 9.200v2M12 12.800v2',
  list: 'M7.5 5.500H17M7.5 10H17M7.5 14.500H17M3.5 5.500h.1M3.5 10h.1M3.5 14.500h.1',
  map: 'M3 5.5 7.5 4l5 2L17 4.500v10L12.5 16l-5-2L3 15.500ZM7.5 4v10M12.5 6v10',
  sun: 'M10 6.500a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7M10 2v1.500M10 16.500V18M2 10h1.500M16.5 10H18M4.3 4.300l1.1 1.100M14.6 14.600l1.1 1.100M4.3 15.700l1.1-1.100M14.6 5.400l1.1-1.1',
  moon: 'M16.5 12A7 7 0 0 1 8 3.500a7 7 0 1 0 8.5 8.5',
  contrast: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14M10 3v14M10 6.500h4.800M10 10h6.900M10 13.500h4.8',
  sparkle: 'M10 3l1.7 5.300L17 10l-5.3 1.700L10 17l-1.7-5.300L3 10l5.3-1.700Z',
  trash: 'M4 6h12M8 6V4h4v2M5.5 6l.8 10.500h7.400L14.5 6',
  print: 'M6 8V3h8v5M6 14H3.500V8h13v6H14M6 11.500h8V17H6Z',
  arrow: 'M4 10h11.500M11 5.5 15.5 10 11 14.5',
  person: 'M10 3.500a3 3 0 1 0 0 6 3 3 0 0 0 0-6M4 16.500c.6-3.2 3-5 6-5s5.4 1.8 6 5',
  stage: 'M3 4h14M4 4c0 4 1.5 7 3 7.500V16M16 4c0 4-1.5 7-3 7.500V16M7 16h6',
} as const;

export type IconName = keyof typeof PATHS;

/** Line icons of one family. Always decoration: the words are beside it or on the button. */
export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" width={size} height={size} aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.7"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
