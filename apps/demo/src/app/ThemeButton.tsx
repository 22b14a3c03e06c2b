import { useEffect } from 'react';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { useStored } from '../lib/useStored.ts';

const THEMES = ['system', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

const ICONS: Readonly<Record<Theme, IconName>> = { system: 'contrast', light: 'sun', dark: 'moon' };

/** Light, dark, or whatever the system says. */
export function ThemeButton() {
  const [stored, store] = useStored('localStorage', 'parterre.theme');
  const theme = THEMES.find((name) => name === stored) ?? 'system';
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';

  useEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === 'system') delete dataset['theme'];
    else dataset['theme'] = theme;
  }, [theme]);

  return (
    <button
      type="button"
      className="icon-button"
      aria-label={`Theme: ${theme}. Switch to ${next}`}
      title={`Theme: ${theme}`}
      onClick={() => store(next === 'system' ? null : next)}
    >
      <Icon name={ICONS[theme]} />
    </button>
  );
}
