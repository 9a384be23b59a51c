import { inflateRawSync } from 'node:zlib';

/** One file of a ZIP archive: its path, and its content when it is asked for. */
export interface ZipEntry {
  readonly name: string;
  /** Throws where the entry is encrypted, damaged, or unpacks to more than `mostBytes`. */
  readonly content: (mostBytes: number) => Buffer;
}

const endOfDirectory = 0x06054b50;
const centralHeader = 0x02014b50;
const localHeader = 0x04034b50;
const endLength = 22;
const longestComment = 0xffff;

/** The entries by the archive's directory (APPNOTE 4.3); null where there is none that can be read. */
export function zipEntries(archive: Buffer): readonly ZipEntry[] | null {
  const end = endOf(archive);
  if (end === null) return null;
  const entries: ZipEntry[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== centralHeader) return null;
    const lengths = [28, 30, 32].map((field) => archive.readUInt16LE(at + field));
    const [nameLength = 0, extra = 0, comment = 0] = lengths;
    const header = at;
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    entries.push({ name, content: (mostBytes) => unpacked(archive, header, mostBytes) });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

function endOf(archive: Buffer): number | null {
  const least = Math.max(0, archive.length - endLength - longestComment);
  for (let at = archive.length - endLength; at >= least; at -= 1)
    if (archive.readUInt32LE(at) === endOfDirectory) return at;
  return null;
}

function unpacked(archive: Buffer, header: number, mostBytes: number): Buffer {
  const encrypted = (archive.readUInt16LE(header + 8) & 1) === 1;
  const method = archive.readUInt16LE(header + 10);
  const local = archive.readUInt32LE(header + 42);
  if (encrypted || archive.readUInt32LE(local) !== localHeader) throw new Error('The entry cannot be read.');
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const packed = archive.subarray(start, start + archive.readUInt32LE(header + 20));
  if (method === 0 && packed.length <= mostBytes) return packed;
  if (method === 8) return inflateRawSync(packed, { maxOutputLength: mostBytes });
  throw new Error('The entry is packed in a way that is not read, or too large.');
}
