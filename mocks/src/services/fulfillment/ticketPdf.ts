import { PDFDocument, rgb, StandardFonts } from '@cantoo/pdf-lib';
import encodeQR from 'qr';
import type { Ticket } from './tickets.ts';

const WIDTH = 420;
const HEIGHT = 200;
const MARGIN = 28;
const QR_SIZE = 120;
const INK = rgb(0.09, 0.1, 0.16);
const FADED = rgb(0.42, 0.44, 0.52);

/** One small page: whose, for which order and seat, and the ticket's id as a QR code. The same ticket, the same bytes. */
export async function createTicketPdf(ticket: Ticket): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const issued = new Date(ticket.issuedAt);
  document.setTitle(`Ticket ${ticket.id}`);
  document.setCreationDate(issued);
  document.setModificationDate(issued);
  const page = document.addPage([WIDTH, HEIGHT]);
  const bold = await document.embedFont(StandardFonts.HelveticaBold);
  const plain = await document.embedFont(StandardFonts.Helvetica);

  page.drawText('ADMIT ONE', { x: MARGIN, y: HEIGHT - 46, size: 22, font: bold, color: INK });
  const rows = [
    ['Seat', ticket.seatNumber],
    ['Name', ticket.customer],
    ['Order', ticket.orderId],
    ['Ticket', ticket.id],
    ['Issued', issued.toISOString()],
  ] as const;
  for (const [index, [label, value]] of rows.entries()) {
    const y = HEIGHT - 80 - index * 22;
    page.drawText(label, { x: MARGIN, y, size: 8, font: plain, color: FADED });
    page.drawText(printable(value), { x: MARGIN + 38, y, size: 9, font: plain, color: INK });
  }

  const squares = encodeQR(ticket.id, 'raw', { border: 1 });
  const side = QR_SIZE / squares.length;
  for (const [row, line] of squares.entries()) {
    for (const [column, isDark] of line.entries()) {
      if (!isDark) continue;
      const x = WIDTH - MARGIN - QR_SIZE + column * side;
      page.drawRectangle({ x, y: HEIGHT - 46 - (row + 1) * side, width: side, height: side, color: INK });
    }
  }
  return document.save();
}

/** The standard fonts know Latin-1 only. */
function printable(text: string): string {
  const known = text.replaceAll(/[^\u0020-\u007e\u00a0-\u00ff]/g, '?');
  return known.length > 40 ? `${known.slice(0, 39)}...` : known;
}
