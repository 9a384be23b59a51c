import { rangesOutside, splitOutside } from './brackets.js';
import { actorsIn, dutyIn, sortedActors } from './duties.js';
import { afterHeading, type Entry, headingOf, withDescendants } from './outline.js';
import { type OfferedTask, type OfferKind } from './parsed-plan.js';
import { type PlanParts } from './plan-parts.js';
import { type Reading } from './reading.js';
import { datesIn, type DocumentYears } from './stated-dates.js';

/** Duties outside the tasks that `duty-forms.ts` does not know. A new kind is a new row; `who` is the actor. */
const forms: readonly { readonly kind: OfferKind; readonly signal: RegExp }[] = [
  {
    kind: 'reporting',
    signal: /^(?<who>[^要于将须应每]{2,30}?)(?:要|须|应当?)?(?:于|将|在|每).{0,60}(?:报送?|报告|汇总|备案)/,
  },
  {
    kind: 'supervision',
    signal: /^(?<who>[^要会将应]{2,30}?)(?:要|会|将|应当?|适时|每).{0,40}(?:督查|督导|督办|督促|检查|通报|约谈)/,
  },
  { kind: 'statistics', signal: /^(?<who>[^要会将应]{2,30}?)(?:要|会|将|应当?).{0,30}(?:统计|监测|调度)/ },
  { kind: 'funds', signal: /^(?<who>[^要会将应]{2,30}?)(?:要|会|将|应当?|安排|统筹).{0,30}(?:资金|经费|预算|专项债)/ },
  {
    kind: 'organisation',
    signal: /^(?:由)?(?<who>[^要会将应牵]{2,30}?)(?:牵头|要|会同|统筹).{0,40}(?:机制|领导小组|专班|协调|推进|落实)/,
  },
];

/**
 * Organisation, appraisal, supervision, statistics, funds: sentences of the safeguard parts and behind the last task that
 * put something on somebody. Of a document without tasks all headings are read.
 */
export function offersIn(
  { safeguards, closing }: PlanParts,
  years: DocumentYears,
  others: readonly Entry[],
): OfferedTask[] {
  const entries = [...new Set([...safeguards, ...others.flatMap(withDescendants)])];
  const sections = entries.map((entry) => ({
    section: `${entry.label}${headingOf(entry).name}`.slice(0, 60),
    text: afterHeading(entry),
  }));
  return [...sections, ...(closing ? [{ section: '', text: closing }] : [])].flatMap(({ section, text }) =>
    splitOutside(text, '。；;！\n').flatMap((sentence) => offerOf(sentence.trim(), section, years) ?? []),
  );
}

function offerOf(sentence: Reading, section: string, years: DocumentYears): OfferedTask | null {
  const duty = dutyIn(sentence, section);
  const found = duty ? { ...duty, actors: { units: duty.units, openSets: duty.openSets } } : formOf(sentence);
  if (!found) return null;
  const title = sentence.slice(0, 80).name.split(/[，,]/, 2).join('，').slice(0, 40);
  const deadlines = datesIn(sentence, 'task', years);
  return { kind: found.kind, section, title, ...found.actors, deadlines, text: found.text, span: found.span };
}

function formOf(
  sentence: Reading,
): (Pick<OfferedTask, 'kind' | 'text' | 'span'> & { actors: Pick<OfferedTask, 'units' | 'openSets'> }) | null {
  for (const { kind, signal } of forms) {
    for (const { start } of rangesOutside(sentence.text, '，,')) {
      const match = signal.exec(sentence.text.slice(start, start + 160));
      const actors = actorsIn(match?.groups?.['who'] ?? '');
      if (match && actors) return { kind, actors: sortedActors(actors), ...sentence.cited };
    }
  }
  return null;
}
