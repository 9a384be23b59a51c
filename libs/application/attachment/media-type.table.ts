import { type OfficeKind, readOfficeDocument } from './office-document.js';

/** A file as it is told by its content and not by its name. */
export interface FileContent {
  readonly mediaType: string;
  /** What can be searched for a mark of secrecy; null for scans and PDF, whose text is not read. */
  readonly text: string | null;
}

const kinds: readonly { readonly mediaType: string; readonly begins: readonly number[] }[] = [
  { mediaType: 'application/pdf', begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { mediaType: 'image/png', begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { mediaType: 'image/jpeg', begins: [0xff, 0xd8, 0xff] },
];

const office: Readonly<Record<OfficeKind, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const archive = [0x50, 0x4b, 0x03, 0x04] as const;

/** Null for a kind that is not taken. */
export function readFileContent(content: Uint8Array): FileContent | null {
  if (begins(content, archive)) {
    const document = readOfficeDocument(content);
    return document === null ? null : { mediaType: office[document.kind], text: document.text };
  }
  const known = kinds.find((kind) => begins(content, kind.begins));
  if (known !== undefined) return { mediaType: known.mediaType, text: null };
  const text = plainTextOf(content);
  return text === null ? null : { mediaType: 'text/plain; charset=utf-8', text };
}

function begins(content: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, at) => content[at] === byte);
}

/** The text of a file in UTF-8; null where it is none. */
function plainTextOf(content: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
