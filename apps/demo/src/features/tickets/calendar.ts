import { parseDate } from '@speckit/sdk';
import type { TicketRecord } from './ticketStore.ts';

/** The platform tells no end of an event; calendars want one. */
const ASSUMED_HOURS = 3;
const HOUR_MS = 3_600_000;
const LONGEST_LINE = 73;

/** A purchase as an iCalendar file (RFC 5545); null when the date cannot be read. */
export function calendarOf(ticket: TicketRecord): string | null {
  const start = parseDate(ticket.event.eventDate);
  if (Number.isNaN(start)) return null;
  const seats = ticket.seats.map(({ name, orderId }) => `${name} (${orderId})`).join('\n');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Parterre//Tickets//EN',
    'BEGIN:VEVENT',
    `UID:${ticket.id}@parterre`,
    `DTSTAMP:${stamp(start)}`,
    `DTSTART:${stamp(start)}`,
    `DTEND:${stamp(start + ASSUMED_HOURS * HOUR_MS)}`,
    `SUMMARY:${escape(ticket.event.name)}`,
    ...(ticket.event.venue === undefined ? [] : [`LOCATION:${escape(ticket.event.venue)}`]),
    `DESCRIPTION:${escape(seats)}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}

/** `20270315T190000Z` */
const stamp = (time: number): string => new Date(time).toISOString().replaceAll(/[-:]|\.\d+/gu, '');

const escape = (text: string): string => text.replaceAll(/[\\;,]/gu, String.raw`\$&`).replaceAll('\n', String.raw`\n`);

/** Longer lines go on in the next, which begins with a blank. */
function fold(line: string): string {
  const characters = Array.from(line);
  const parts: string[] = [];
  for (let at = 0; at < characters.length; at += LONGEST_LINE)
    parts.push(characters.slice(at, at + LONGEST_LINE).join(''));
  return parts.join('\r\n ');
}
