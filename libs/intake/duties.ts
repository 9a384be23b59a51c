import { rangesOutside, splitOutside } from './brackets.js';
import { dutyForms, type DutyForm } from './duty-forms.js';
import { isOpenSet } from './open-set.rule.js';
import { type Entry, afterHeading, headingOf } from './outline.js';
import { type ParsedDuty } from './parsed-plan.js';
import { type Reading } from './reading.js';

/** Parts whose sections bind all tasks instead of listing some: 保障措施, 组织实施. */
export function isSafeguardPart(part: Entry): boolean {
  return /保障|组织实施|组织领导|工作要求|督促|监督/.test(headingOf(part).text);
}

/** The duties of a section, at most one a sentence. */
export function dutiesIn(section: Entry): ParsedDuty[] {
  const name = `${section.label}${headingOf(section).name}`;
  return splitOutside(afterHeading(section), '。；;！\n').flatMap((sentence) => dutyIn(sentence.trim(), name) ?? []);
}

/** The duty that a sentence states, or null. */
export function dutyIn(sentence: Reading, section: string): ParsedDuty | null {
  const phrases = rangesOutside(sentence.text, '，,');
  for (const form of dutyForms) {
    for (const { start, end } of phrases) {
      const match = form.signal.exec(sentence.text.slice(start, end));
      const actors = actorsIn(match?.groups?.['who'] ?? '');
      if (!match || (form.isSubject && actors === null)) continue;
      const cited = sentence.slice(form.isSubject ? start : 0).trim().cited;
      return {
        section,
        kind: form.kind,
        ...sortedActors(actors ?? []),
        recurrence: recurrenceOf(match, form),
        ...cited,
      };
    }
  }
  return null;
}

function recurrenceOf(match: RegExpExecArray, form: DutyForm): string | null {
  return form.kind === 'annual-plan' ? (match.groups?.['recurrence'] ?? null) : null;
}

const actorEnding =
  /(?:委|厅|局|办|部|院|中心|公司|政府|财政|部门|单位|机构|企业|设区市|各市|各县|地区|领导小组|办公室)$/;

/** Null where the words do not name actors only: 加快重大装备… 要 is no duty of anybody. */
export function actorsIn(words: string): string[] | null {
  const actors = words.split(/、|以及|和(?=各|自治区|省|市|有关|相关)/).filter((actor) => actor !== '');
  return actors.length > 0 && actors.every((actor) => actorEnding.test(actor)) ? actors : null;
}

export function sortedActors(actors: readonly string[]): Pick<ParsedDuty, 'units' | 'openSets'> {
  const isSet = (actor: string): boolean => isOpenSet(actor) || /(?:牵头|配合|责任)单位$/.test(actor);
  return { units: actors.filter((actor) => !isSet(actor)), openSets: actors.filter(isSet) };
}
