/** Which IANA time zone a venue stands in, by a part of its name as the catalog writes it. */
export type VenueZones = Readonly<Record<string, string>>;

/** The venues of the sample worlds. The catalog tells no zone: an operator gives its own in `config.json`. */
export const SAMPLE_ZONES: VenueZones = {
  Valparaíso: 'America/Santiago',
  Bogotá: 'America/Bogota',
  Montevideo: 'America/Montevideo',
  Lima: 'America/Lima',
  'Estadio Nacional': 'America/Santiago',
};

/** The zone of a venue, null when nobody has told it. */
export function zoneOf(venue: string | undefined, zones: VenueZones): string | null {
  if (venue === undefined) return null;
  const [, zone] = Object.entries(zones).find(([part]) => venue.includes(part)) ?? [];
  return zone !== undefined && isZone(zone) ? zone : null;
}

/** A zone that this browser knows; a misspelt one would make every date throw. */
export function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
