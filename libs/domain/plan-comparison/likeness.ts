/** How often each pair of neighbouring characters comes in a text; white space and punctuation do not count. */
export type Bigrams = ReadonlyMap<string, number>;

export function bareText(text: string): string {
  return text.replace(/[\s\p{P}]/gu, '');
}

export function bigramsOf(text: string): Bigrams {
  const characters = Array.from(bareText(text));
  const counts = new Map<string, number>();
  for (let at = 1; at < characters.length; at += 1) {
    const pair = `${characters[at - 1] ?? ''}${characters[at] ?? ''}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

export function sizeOf(bigrams: Bigrams): number {
  let size = 0;
  for (const count of bigrams.values()) size += count;
  return size;
}

export function commonOf(one: Bigrams, other: Bigrams): number {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  let common = 0;
  for (const [pair, count] of few) common += Math.min(count, many.get(pair) ?? 0);
  return common;
}

/** What is left of one text when all that it shares with another is taken out. */
export function without(one: Bigrams, other: Bigrams): Bigrams {
  const rest = [...one].map(([pair, count]) => [pair, count - (other.get(pair) ?? 0)] as const);
  return new Map(rest.filter(([, count]) => count > 0));
}

/** Sørensen–Dice coefficient of the pairs, 0 to 1; two texts without any are not alike. */
export function likenessOf(one: Bigrams, other: Bigrams): number {
  const both = sizeOf(one) + sizeOf(other);
  return both === 0 ? 0 : (2 * commonOf(one, other)) / both;
}

/** Which share of a text stands in another, 0 to 1. */
export function shareIn(part: Bigrams, whole: Bigrams): number {
  const size = sizeOf(part);
  return size === 0 ? 0 : commonOf(part, whole) / size;
}
