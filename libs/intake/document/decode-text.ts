/** Bytes as text: UTF-8, UTF-16 or GB18030, without byte-order mark. Null for what is none of them. */
export function decodeText(bytes: Uint8Array): string | null {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return decoded(bytes, marked);
  if (bytes.includes(0)) return unmarkedUtf16(bytes);
  return decoded(bytes, 'utf-8') ?? plausible(decoded(bytes, 'gb18030'));
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** GB18030's own mark, 84 31 95 33, is the four bytes of U+FEFF. */
const marks: readonly { readonly encoding: Encoding; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
  { encoding: 'gb18030', bytes: [0x84, 0x31, 0x95, 0x33] },
];

function byteOrderMark(bytes: Uint8Array): Encoding | null {
  return marks.find((mark) => mark.bytes.every((byte, at) => bytes[at] === byte))?.encoding ?? null;
}

/** Decoded without a loss, or null. Control characters other than those of lines and tabs are in no text. */
export function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return /(?![\t\n\v\f\r])\p{Cc}/u.test(text) ? null : text.replace(/^\ufeff/, '');
  } catch {
    return null;
  }
}

/** Zero bytes do not tell the order: 一 has one where a line break has none. In the wrong order little is usual. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  return plausible(decoded(bytes, 'utf-16le')) ?? plausible(decoded(bytes, 'utf-16be'));
}

/** Nearly every pair of bytes is some character of these encodings: it is text only when most are usual ones. */
function plausible(text: string | null): string | null {
  if (text === null || /[\p{Co}\p{Cn}]/u.test(text)) return null;
  const sample = text.slice(0, 20_000).replace(/\s/g, '');
  const usual = sample.replace(
    /[^\u0021-\u007e\u00b7\u2010-\u203b\u3001-\u303f\u4e00-\u9fff\uff01-\uff5e]/g,
    '',
  ).length;
  return usual >= sample.length * 0.9 ? text : null;
}
