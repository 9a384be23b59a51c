const blank = '[ \\t\\u00a0\\u3000]{0,6}';
const level = `(绝${blank}密|机${blank}密|秘${blank}密)`;
const term = `(?:\\d{1,3}${blank}年|\\d{1,3}${blank}个?月|长期|启用前|解密)`;
const urgency = '(?:特急|特提|加急|平急|急件)';

/** The star stands between level and term of a mark, and nowhere in prose. */
const starred = new RegExp(`${level}级?${blank}(?:[★☆✩✭⭐]|[*＊]${blank}${term})`);
/** The mark without its star, on a line to itself: alone, in brackets, behind 密级：, before a term or an urgency. */
const alone = new RegExp(
  `^${blank}[【\\[（(〔]?${blank}(?:密${blank}级${blank}[：:]?${blank})?${level}级?${blank}[】\\]）)〕]?${blank}(?:${term}|${urgency})?${blank}$`,
  'm',
);
/** 密级：机密 within a line of particulars. */
const labelled = new RegExp(`密${blank}级${blank}[：:]${blank}${level}`);

/**
 * The mark of a state secret that a document bears, or null. Official documents carry it at the head of the first page,
 * “机密★1年” (GB/T 9704); attachments carry their own, so the whole text is searched. The words alone are no mark:
 * plans speak of 商业秘密, 国家秘密 and 保守秘密. A line that consists of the word is taken for one, since refusing a
 * harmless file costs a question, and taking in a secret cannot be undone.
 */
export function secrecyMark(text: string): string | null {
  for (const form of [starred, alone, labelled]) {
    const match = form.exec(text);
    if (match?.[1] !== undefined) return match[1].replace(/\s/g, '');
  }
  return null;
}
