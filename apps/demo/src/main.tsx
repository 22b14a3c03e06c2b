// First, since the order of the cascade layers is that of their first mention.
import './ui/styles/index.css';
import { createRoot, type Root } from 'react-dom/client';
import { catalogues } from './app/languages/index.ts';
import { openShop, wantedLanguage } from './app/openShop.tsx';
import { ThemeButton } from './app/ThemeButton.tsx';
import { LanguageProvider } from './i18n/LanguageProvider.tsx';
import { Crash } from './features/problems/ErrorBoundary.tsx';

const host = document.querySelector('#root');
if (host) {
  const root = createRoot(host);
  open(root).catch((error: unknown) => {
    reportError(error);
    root.render(<Crash error={error} />);
  });
}

async function open(root: Root): Promise<void> {
  if (!__WITH_MOCKS__ || window.location.pathname !== '/backstage') return openShop(root);
  const { SecondScreen } = await import('./features/backstage/SecondScreen.tsx');
  const language = await wantedLanguage();
  return root.render(
    <LanguageProvider initial={language} catalogues={catalogues}>
      <SecondScreen tools={<ThemeButton />} />
    </LanguageProvider>,
  );
}
