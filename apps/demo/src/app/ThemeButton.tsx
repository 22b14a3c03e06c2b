import { useEffect } from 'react';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { useStored } from '../lib/useStored.ts';
import { useWords } from '../i18n/useWords.tsx';
import { shellWords } from './messages.ts';

const THEMES = ['system', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

const ICONS: Readonly<Record<Theme, IconName>> = { system: 'contrast', light: 'sun', dark: 'moon' };
const WORDS = { system: shellWords.themeSystem, light: shellWords.themeLight, dark: shellWords.themeDark } as const;
/** Of the browser's own bars, as `--paper` is. */
const BAR_COLORS = { light: '#f5ede0', dark: '#15100e' } as const;

/** The browser's bars follow the theme of the page, not only that of the system. */
function colorBars(theme: Theme): void {
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const own = meta.media.includes('dark') ? 'dark' : 'light';
    meta.content = BAR_COLORS[theme === 'system' ? own : theme];
  }
}

/** Light, dark, or whatever the system says. */
export function ThemeButton() {
  const t = useWords();
  const [stored, store] = useStored('localStorage', 'parterre.theme');
  const theme = THEMES.find((name) => name === stored) ?? 'system';
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';

  useEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === 'system') delete dataset['theme'];
    else dataset['theme'] = theme;
    colorBars(theme);
  }, [theme]);

  return (
    <button
      type="button"
      className="icon-button"
      aria-label={t(WORDS[theme])}
      title={t(WORDS[theme])}
      onClick={() => store(next === 'system' ? null : next)}
    >
      <Icon name={ICONS[theme]} />
    </button>
  );
}
