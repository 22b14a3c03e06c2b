import { createContext, useContext } from 'react';
import { SAMPLE_ZONES, type VenueZones } from './zones.ts';

/** Which venue stands in which time zone. */
export const VenueZonesContext = createContext<VenueZones>(SAMPLE_ZONES);

export const useVenueZones = (): VenueZones => useContext(VenueZonesContext);
