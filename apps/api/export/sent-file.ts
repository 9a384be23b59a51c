import { StreamableFile } from '@nestjs/common';

import type { ExportedFile } from '#application/export/exported-file.js';

/** A file to be kept under its name, which is Chinese: in UTF-8 by RFC 5987. */
export function sent({ name, mediaType, content }: ExportedFile): StreamableFile {
  const disposition = `attachment; filename*=UTF-8''${rfc5987(name)}`;
  return new StreamableFile(content, { type: mediaType, disposition, length: content.length });
}

/** `encodeURIComponent` leaves four marks as they are that the grammar does not allow. */
function rfc5987(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
