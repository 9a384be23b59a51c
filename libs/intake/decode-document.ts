import { createHash } from 'node:crypto';
import { decodeText } from './document/decode-text.js';
import { documentLimits, limitWords } from './document/document-limits.js';
import { layPlainText } from './document/document-lines.js';
import { type DocumentText } from './document/document-text.js';
import { refused, type RefusedDocument } from './document/refused-document.js';
import { secrecyMark } from './secrecy-mark.js';

/**
 * Reads a .txt file in UTF-8, GB18030 or UTF-16; `text` is the file, decoded and unchanged. Everything else is refused
 * with a code that says what to do instead; `readDocument` takes the other kinds.
 */
export function decodeDocument(bytes: Uint8Array): DocumentText | RefusedDocument {
  if (bytes.length > documentLimits.bytes) return refused('DOCUMENT_TOO_LARGE', limitWords.bytes);
  const text = decodeText(bytes);
  if (text === null) return refused('DOCUMENT_ENCODING_UNKNOWN');
  const refusal = refusedText(text);
  return refusal ?? { kind: 'txt', ...layPlainText(text), sha256: sha256Of(bytes) };
}

/** Why a text is not taken in, of whatever kind its file was: nothing there, too much, or a mark of secrecy. */
export function refusedText(text: string): RefusedDocument | null {
  if (text.trim() === '') return refused('DOCUMENT_EMPTY');
  if (text.length > documentLimits.characters) return refused('DOCUMENT_TOO_LARGE', limitWords.characters);
  const mark = secrecyMark(text);
  return mark === null ? null : refused('STATE_SECRET', { mark });
}

/** Lower-case hex. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
