'use client';
import { useSuspenseEvent } from '@speckit/react-hooks';

export function Title({ eventId }: { eventId: string }) {
  const { data } = useSuspenseEvent({ eventId });
  return <h1>{data.name}</h1>;
}
