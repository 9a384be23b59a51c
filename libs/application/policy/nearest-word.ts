/** The word that was probably meant: the nearest, if at most a third of it was mistyped; null where none is near. */
export function nearestWord(typed: string, words: readonly string[]): string | null {
  const near = words
    .map((word) => ({ word, edits: edits(typed.slice(0, longest), word) }))
    .filter(({ word, edits: count }) => count <= Math.max(1, word.length / 3))
    .sort((one, other) => one.edits - other.edits);
  return near[0]?.word ?? null;
}

/** Nobody mistypes more: the distance takes time by the product of the lengths. */
const longest = 60;

/** Levenshtein's distance: letters added, dropped or changed. */
function edits(from: string, to: string): number {
  const first = Array.from({ length: to.length + 1 }, (_, at) => at);
  const last = Array.from(from).reduce((above, letter, row) => {
    return above.reduce<number[]>((line, _, at) => {
      if (at === 0) return [row + 1];
      const changed = (above[at - 1] ?? 0) + (to[at - 1] === letter ? 0 : 1);
      return [...line, Math.min(changed, (above[at] ?? 0) + 1, (line[at - 1] ?? 0) + 1)];
    }, []);
  }, first);
  return last[to.length] ?? 0;
}
