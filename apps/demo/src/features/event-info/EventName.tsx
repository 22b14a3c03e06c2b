import { useLanguage } from '../../i18n/LanguageProvider.tsx';
import { eventLanguage } from './eventLanguage.ts';

/** "Coldplay - Live in Santiago": the name in bold, what it is called tonight in italics under it. */
export function EventName({ name }: { readonly name: string }) {
  const { code } = useLanguage();
  const [main, ...rest] = name.split(' - ');
  const lang = eventLanguage(name, code);
  if (rest.length === 0)
    return (
      <span lang={lang} dir="auto">
        {name}
      </span>
    );
  return (
    <span lang={lang} dir="auto">
      {main}
      <span className="visually-hidden"> -</span> <em className="event-name__rest">{rest.join(' - ')}</em>
    </span>
  );
}
