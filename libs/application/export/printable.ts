const control = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** The text without what XML 1.0 cannot hold: control characters and halves of surrogate pairs would break the file. */
export function printable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(control, '');
}
