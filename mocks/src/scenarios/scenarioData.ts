import type { ScenarioName } from './scenarios.ts';

/** What there is at the start, in your own words instead of a name. */
export interface ScenarioData {
  /** A named scenario to begin with. Default `empty`. */
  base?: ScenarioName;
  events?: readonly ScenarioEvent[];
  users?: readonly ScenarioUser[];
}

/** One event. Its seats are laid out by `sections`, listed one by one as `seats`, or both. */
export interface ScenarioEvent {
  /** A GUID. Default: drawn from the platform's seed; name it where a test asks for it. */
  id?: string;
  name: string;
  /** Default: the name. */
  description?: string;
  /** Default `Venue`. */
  venue?: string;
  /** ISO 8601. Default: `inDays` days from now, at 20:00 UTC. */
  date?: string;
  /** Default 30. */
  inDays?: number;
  /** Default: as many as there are seats, at least 1. */
  maxCapacity?: number;
  /** In the currency's unit, such as 50 or "50.00". Default: the price of the cheapest seat. */
  basePrice?: number | string;
  /** Default true. */
  isActive?: boolean;
  sections?: readonly ScenarioSection[];
  seats?: readonly ScenarioSeat[];
}

/** Rows of equal length, numbered from 1, all seats available. */
export interface ScenarioSection {
  code: string;
  price: number | string;
  rows: number;
  seatsPerRow: number;
}

/** One seat of an event of your own. */
export interface ScenarioSeat {
  /** A GUID. Default: drawn from the platform's seed. */
  id?: string;
  section: string;
  row: number;
  number: number;
  price: number | string;
  /** Default `available`. */
  status?: 'available' | 'reserved' | 'sold' | 'unavailable';
}

/** An account that can sign in. */
export interface ScenarioUser {
  /** A GUID. Default: drawn from the platform's seed. */
  id?: string;
  email: string;
  password: string;
  /** Default `User`. */
  role?: 'User' | 'Admin';
}
