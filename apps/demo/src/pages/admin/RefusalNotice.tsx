import { useWords } from '../../i18n/useWords.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { adminWords as words } from './messages.ts';
import type { Refusal } from './refusal.ts';

/** What the platform said, in its own words: often Spanish. */
export function RefusalNotice({ refusal }: { readonly refusal: Refusal }) {
  const t = useWords();
  if (refusal.words === null) return null;
  return (
    <Notice tone="problem" title={t(words.refused)}>
      <p dir="auto" lang="">
        {refusal.words}
      </p>
      {refusal.isUnsure && <p>{t(words.unsure)}</p>}
    </Notice>
  );
}
