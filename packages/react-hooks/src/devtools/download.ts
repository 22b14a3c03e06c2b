import type { FlightRecording } from '@speckit/sdk/purchase';

/** Saves a recording as a file. */
export function download(recording: FlightRecording): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(recording, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'ticketing-recording.json';
  link.click();
  URL.revokeObjectURL(url);
}
