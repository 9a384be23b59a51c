/** The kinds of file that are taken, told by their first bytes and not by their name. */
const kinds: readonly { readonly mediaType: string; readonly begins: readonly number[]; readonly contains?: string }[] =
  [
    { mediaType: 'application/pdf', begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
    { mediaType: 'image/png', begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
    { mediaType: 'image/jpeg', begins: [0xff, 0xd8, 0xff] },
    {
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      begins: [0x50, 0x4b, 0x03, 0x04],
      contains: 'word/',
    },
    {
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      begins: [0x50, 0x4b, 0x03, 0x04],
      contains: 'xl/',
    },
  ];

/** The media type of a file's content; null for a kind that is not taken. */
export function mediaTypeOf(content: Uint8Array): string | null {
  const known = kinds.find(
    ({ begins, contains }) =>
      begins.every((byte, at) => content[at] === byte) &&
      (contains === undefined || Buffer.from(content).includes(contains)),
  );
  return known?.mediaType ?? (textOf(content) === null ? null : 'text/plain; charset=utf-8');
}

/** The text of a file in UTF-8; null where it is none. */
export function textOf(content: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
