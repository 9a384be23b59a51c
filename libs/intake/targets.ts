import { rangesOutside, splitOutside } from './brackets.js';
import { completed, force, indicatorOf, isElliptical } from './indicator.rule.js';
import { type ParsedTarget, type Span } from './parsed-plan.js';
import { type Quantity, quantitiesIn } from './quantity.js';
import { type Reading } from './reading.js';
import { datesIn } from './stated-dates.js';

/** The numbers that a text promises, one for each phrase that counts or measures something. */
export function targetsIn(text: Reading, scope: string): ParsedTarget[] {
  return splitOutside(text, '。；;！\n').flatMap((sentence) => sentenceTargets(sentence, scope));
}

/** A phrase of the sentence with the quantity it states. */
interface Stated {
  readonly phrase: Span;
  readonly quantity: Quantity;
}

function sentenceTargets(sentence: Reading, scope: string): ParsedTarget[] {
  const phrases = phrasesOf(sentence.text);
  const stated = phrases.flatMap((phrase) => statedIn(sentence.text, phrase) ?? []);
  const years = yearsBefore(sentence, stated);
  let subject: string | undefined;
  return stated.map((target, index) => {
    const { value, valueMax, unit, comparator } = target.quantity;
    const { start, end } = target.phrase;
    const place = { start: target.quantity.start - start, end: target.quantity.end - start };
    const indicator = completed(indicatorOf(sentence.text.slice(start, end), place), subject);
    subject ??= indicator;
    const cited = sentence.slice(index === 0 ? beginning(sentence.text, phrases, stated) : start, end).trim().cited;
    return { scope, indicator, comparator, value, valueMax, unit, byYear: years[index] ?? null, ...cited };
  });
}

/** Between commas; a “、” separates phrases only behind a quantity: 增加值达到1860亿元、增加值占…比重达到7%. */
function phrasesOf(sentence: string): Span[] {
  return rangesOutside(sentence, '，,').flatMap(({ start, end }) => {
    const text = sentence.slice(start, end);
    const cuts = quantitiesIn(text).flatMap((found) => (text.charAt(found.end) === '、' ? [found.end] : []));
    return [...cuts, text.length].map((cut, index) => ({
      start: start + (index === 0 ? 0 : (cuts[index - 1] ?? 0) + 1),
      end: start + cut,
    }));
  });
}

/** The last quantity of a phrase counts: 由10亿元提高到20亿元. */
function statedIn(sentence: string, phrase: Span): Stated | null {
  const text = sentence.slice(phrase.start, phrase.end);
  const skipped = text.length - text.trimStart().length;
  const found = quantitiesIn(text).at(-1);
  if (!found) return null;
  const quantity = { ...found, start: found.start + phrase.start, end: found.end + phrase.start };
  return { phrase: { start: phrase.start + skipped, end: phrase.end }, quantity };
}

/**
 * Where the first target of a sentence begins. Words at the head (到2023年， 力争) belong to it as far as they govern it
 * alone: a date to a sentence's only target; 力争 also where later phrases share its subject (产值…，增加值…), but not
 * where they bring subjects of their own, since it then governs the list.
 */
function beginning(sentence: string, phrases: readonly Span[], stated: readonly Stated[]): number {
  const start = stated[0]?.phrase.start ?? 0;
  const textOf = ({ phrase }: Stated): string => sentence.slice(phrase.start, phrase.end);
  if (stated.length === 1) {
    const before = phrases.findLast((phrase) => phrase.end < start);
    const isDate =
      before !== undefined && /^\s?(?:到|至)\s?\d{4}\s?年(?:底|末)?$/.test(sentence.slice(before.start, before.end));
    return isDate ? before.start : start;
  }
  const isList = stated.slice(1).some((target) => !isElliptical(textOf(target)));
  const words = isList && stated[0] ? force.exec(textOf(stated[0]))?.[0] : undefined;
  return start + (words?.length ?? 0);
}

/** For each target the last year stated up to its end: a date governs what follows it in the sentence. */
function yearsBefore(sentence: Reading, stated: readonly Stated[]): (number | null)[] {
  const dates = datesIn(sentence, 'sentence');
  let next = 0;
  let year: number | null = null;
  return stated.map(({ phrase }) => {
    const end = sentence.slice(phrase.start, phrase.end).span.end;
    for (let date = dates[next]; date && date.span.end <= end; date = dates[++next]) year = date.year;
    return periodEnd(sentence.text.slice(phrase.start, phrase.end)) ?? year;
  });
}

/** 2021—2023年战略性新兴产业投资: what is summed over years is due with the last. */
function periodEnd(phrase: string): number | null {
  const match = /\d{4}\s?年?[—–\-~～至到]{1,2}\s?(\d{4})\s?年/.exec(phrase);
  return match ? Number(match[1]) : null;
}
