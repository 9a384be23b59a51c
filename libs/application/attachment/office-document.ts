import { type ZipEntry, zipEntries } from './zip-archive.js';

export type OfficeKind = 'docx' | 'xlsx';

/** A document of Office Open XML: its kind, and its text with a line a paragraph or cell. */
export interface OfficeDocument {
  readonly kind: OfficeKind;
  readonly text: string;
}

/** Bytes of all parts of text, unpacked: beyond it the file is no document but a bomb. */
const mostText = 20 * 1024 * 1024;
const kinds: readonly { readonly kind: OfficeKind; readonly part: RegExp }[] = [
  { kind: 'docx', part: /^word\/document\d*\.xml$/ },
  { kind: 'xlsx', part: /^xl\/workbook\.xml$/ },
];
const textPart = /^(word|xl)\/.*\.xml$/;
const macros = /vbaProject\.bin$/;
const lineEnd = /<\/(?:w:p|si|row|c|text)>|<w:(?:br|cr)\b[^>]*>/g;

/** Null for everything else: other archives, documents with macros, encrypted or damaged ones. */
export function readOfficeDocument(content: Uint8Array): OfficeDocument | null {
  try {
    const entries = zipEntries(Buffer.from(content));
    const kind = kinds.find(({ part }) => entries?.some(({ name }) => part.test(name)))?.kind;
    if (entries === null || kind === undefined || entries.some(({ name }) => macros.test(name))) return null;
    return { kind, text: textOf(entries.filter(({ name }) => textPart.test(name))) };
  } catch {
    return null;
  }
}

function textOf(parts: readonly ZipEntry[]): string {
  let left = mostText;
  const texts = parts.map((part) => {
    const content = part.content(left);
    left -= content.length;
    return plainText(content.toString('utf8'));
  });
  return texts.join('\n');
}

/** A mark is often split over several runs of one paragraph: markup goes, and only ends of paragraphs break the line. */
function plainText(xml: string): string {
  return xml
    .replace(lineEnd, '\n')
    .replace(/<w:tab\b[^>]*>/g, '\t')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(x?)([\da-f]+);/gi, (_reference, hex: string, digits: string) => {
      return String.fromCodePoint(parseInt(digits, hex === '' ? 10 : 16));
    })
    .replace(/&(lt|gt|quot|apos|amp);/g, (_reference, name: string) => named[name] ?? '');
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
