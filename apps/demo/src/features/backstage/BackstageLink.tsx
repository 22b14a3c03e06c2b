import { lazy, Suspense, useState } from 'react';
import { useBackend } from '../backend/BackendContext.ts';

/** Loaded when somebody wants to see it; a build for a live platform has no backstage. */
const Backstage = __WITH_MOCKS__
  ? lazy(async () => ({ default: (await import('./Backstage.tsx')).Backstage }))
  : () => null;

/** The button to the machinery, there when the platform runs inside this page. */
export function BackstageLink() {
  const { stage } = useBackend();
  const [isOpen, setOpen] = useState(false);
  if (!stage) return null;
  return (
    <>
      <button type="button" className="backstage-link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        Backstage
      </button>
      {isOpen && (
        <Suspense>
          <Backstage stage={stage} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
