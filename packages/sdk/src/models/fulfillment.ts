/** A ticket as a file. Source: contract section 3.7, `GET /tickets/{id}`. */
export interface TicketFile {
  /** The PDF. */
  readonly blob: Blob;
  /** From `Content-Disposition` where it is readable (not cross-origin), else `ticket-<id>.pdf`. */
  readonly fileName: string;
}
