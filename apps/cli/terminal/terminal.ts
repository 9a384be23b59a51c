/** Where results and everything else go. Standard output has only the result, so that it can be piped. */
export class Terminal {
  constructor(
    private readonly output: (text: string) => void,
    private readonly aside: (text: string) => void,
  ) {}

  /** The result: as JSON, or as a person reads it. */
  result(value: unknown, { json, text }: { json: boolean; text: () => string }): void {
    this.raw(json ? JSON.stringify(value, null, 2) : text());
  }

  /** A result that is written as it is. */
  raw(text: string): void {
    this.output(`${text}\n`);
  }

  /** Beside the result: standard error. */
  note(text: string): void {
    this.aside(`${text}\n`);
  }
}

/** Columns of even width, for people. A Chinese character is two columns wide. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => width(row[at] ?? ''))));
  return rows
    .map((row) =>
      row
        .map((cell, at) => padded(cell, widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function padded(cell: string, to: number): string {
  return cell + ' '.repeat(Math.max(0, to - width(cell)));
}

function width(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0);
}
