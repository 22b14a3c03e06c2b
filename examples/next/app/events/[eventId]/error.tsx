'use client';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { startTransition } from 'react';

/** What Next shows in place of the page when a first read has failed. */
export default function EventError({ reset }: { error: Error; reset: () => void }) {
  const queries = useQueryErrorResetBoundary();
  const again = () =>
    startTransition(() => {
      queries.reset(); // or "try again" would read nothing
      reset();
    });
  return (
    <>
      <p role="alert">The event cannot be shown right now.</p>
      <button onClick={again}>Try again</button>
    </>
  );
}
