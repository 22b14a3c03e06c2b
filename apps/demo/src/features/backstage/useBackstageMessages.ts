import { english, type BackstageMessages } from '@speckit/backstage';
import { useEffect, useState } from 'react';
import { useLanguage } from '../../i18n/LanguageProvider.tsx';
import type { LanguageCode } from '../../i18n/languages.ts';

const LOADERS: Readonly<Record<LanguageCode, () => Promise<BackstageMessages>>> = {
  en: () => Promise.resolve(english),
  es: async () => (await import('@speckit/backstage/es')).spanish,
  ar: async () => (await import('@speckit/backstage/ar')).arabic,
};

/** The words of the panels in the language of the page; null until they are there, English when they cannot be loaded. */
export function useBackstageMessages(): BackstageMessages | null {
  const { code } = useLanguage();
  const [messages, setMessages] = useState<BackstageMessages | null>(code === 'en' ? english : null);
  useEffect(() => {
    let isWanted = true;
    const take = (next: BackstageMessages) => {
      if (isWanted) setMessages(next);
    };
    LOADERS[code]().then(take, () => take(english));
    return () => {
      isWanted = false;
    };
  }, [code]);
  return messages;
}
