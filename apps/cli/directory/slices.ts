import type { Slice } from '#application/ports/directory.reader.js';

const size = 200;

/** All rows of a list that is read in slices. */
export async function allOf<Row extends { readonly id: string }>(
  read: (slice: Slice) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (;;) {
    const slice = await read({ limit: size, after: rows.at(-1)?.id ?? null });
    rows.push(...slice);
    if (slice.length < size) return rows;
  }
}
