const mebibyte = 1024 * 1024;

/** What a document may be at most; beyond it the file is refused before more of it is read. */
export const documentLimits = {
  /** Of the file. */
  bytes: 20 * mebibyte,
  /** UTF-16 units of the text: some ten times the longest plan. */
  characters: 2_000_000,
  /** Of a .pdf. */
  pages: 500,
  /** Of a .docx, which is an archive: files in it, and bytes of those that are read, unpacked. */
  entries: 2_000,
  unpackedBytes: 64 * mebibyte,
  /** Cells of one table, merged ones counted as often as they cover. */
  cells: 100_000,
  /** A document's reading, in a thread of its own. */
  seconds: 60,
  heapMebibytes: 320,
} as const;

/** How a refusal names the limit that was passed. */
export const limitWords = {
  bytes: { limit: '20 MB', limitZh: '20MB' },
  characters: { limit: '2 million characters', limitZh: '200万字' },
  pages: { limit: '500 pages', limitZh: '500页' },
  entries: { limit: '2,000 parts', limitZh: '2000个部件' },
  unpacked: { limit: '64 MB unpacked', limitZh: '解压后64MB' },
  cells: { limit: '100,000 cells in a table', limitZh: '单表10万格' },
} as const;
