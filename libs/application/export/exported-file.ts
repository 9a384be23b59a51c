/** A file made of the facts, to be handed out. */
export interface ExportedFile {
  /** With its ending; Chinese. */
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

export const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** A file with a name that every file system takes. */
export function exportedFile(name: string, kind: keyof typeof mediaTypes, content: Buffer): ExportedFile {
  const bare = name.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, '').slice(0, 80);
  return { name: `${bare}.${kind}`, mediaType: mediaTypes[kind], content };
}
