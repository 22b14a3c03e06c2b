/** "Coldplay - Live in Santiago": the name in bold, what it is called tonight in italics under it. */
export function EventName({ name }: { readonly name: string }) {
  const [main, ...rest] = name.split(' - ');
  if (rest.length === 0) return name;
  return (
    <>
      {main}
      <span className="visually-hidden"> -</span> <em className="event-name__rest">{rest.join(' - ')}</em>
    </>
  );
}
