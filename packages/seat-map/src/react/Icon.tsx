const PATHS = {
  up: 'M5 12.5 10 7.5l5 5',
  down: 'M5 7.5l5 5 5-5',
  left: 'M12.5 5l-5 5 5 5',
  right: 'M7.5 5l5 5-5 5',
  plus: 'M10 4.5v11M4.5 10h11',
  minus: 'M4.5 10h11',
  fit: 'M4 7.500V4h3.500M12.5 4H16v3.500M16 12.500V16h-3.500M7.5 16H4v-3.5',
  tick: 'M4 10.5 8.2 14.7 16 5.8',
  clock: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14M10 6.200V10l2.6 1.6',
  ticket: 'M3 5.500h14v3a1.6 1.6 0 0 0 0 3.200v3H3v-3a1.6 1.6 0 0 0 0-3.200ZM12 5.500v2M12 9.200v2M12 12.800v2',
} as const;

export type IconName = keyof typeof PATHS;

/** A line icon. Always decoration: its words are beside it or on the button. */
export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg viewBox="0 0 20 20" width={size} height={size} aria-hidden="true" focusable="false">
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
