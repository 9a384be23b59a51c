import { closedRanges } from './brackets.js';
import { type Level, markerOf } from './markers.js';
import { Reading } from './reading.js';

/**
 * A document whose lines were all joined into one (crawled pages): line breaks are put back before the numbers that
 * stand within the text. A number counts where it continues its sequence or begins one, and stands behind a stop; a
 * section also right behind a part's heading, which ends without one. Texts that have their lines are left alone.
 */
export function withLinesRestored(document: Reading): Reading {
  const places = inlineMarkers(document.text);
  const onLines = document.text.split('\n').filter((line) => markerOf(line) !== null).length;
  if (places.length < 3 || onLines * 3 > places.length) return document;
  const cuts = [0, ...places, document.text.length];
  return Reading.join(
    cuts.slice(1).flatMap((end, index) => {
      const start = cuts[index] ?? 0;
      const piece = document.slice(start, end);
      return start === 0 ? [piece] : [document.slice(start - 1, start).as('\n'), piece];
    }),
  );
}

const candidate =
  /[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|(?<![\d.．])\d{1,3}[．.、](?:(?!\d)|(?=(?:19|20)\d{2}\s?年))/g;

function inlineMarkers(text: string): number[] {
  const last: Partial<Record<Level, number>> = {};
  let before: { level: Level; at: number } | null = null;
  const hidden = closedRanges(text, '（(〔［[【“《');
  const found: number[] = [];
  for (const { index } of text.matchAll(candidate)) {
    const marker = markerOf(text.slice(index, index + 12));
    if (!marker || hidden(index) || /\n$/.test(text.slice(0, index).slice(-1)) || index === 0) continue;
    const isNext = marker.number === 1 || marker.number === (last[marker.level] ?? 0) + 1;
    const isBehindStop = /[。；;：:）)！!？”]\s?$/.test(text.slice(Math.max(0, index - 2), index));
    const isBehindPart = before?.level === 'part' && marker.level === 'section' && index - before.at < 90;
    if (!isNext || !(isBehindStop || isBehindPart)) continue;
    last[marker.level] = marker.number;
    before = { level: marker.level, at: index };
    found.push(index);
  }
  return found;
}
