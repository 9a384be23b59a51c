import { isShortOf, mayBeSameLevel, squeezed, type UnitForm, unitFormOf } from './unit-form.js';
import { intervalOf, type UnitHistory } from './unit-history.js';
import { type SuggestionReason, suggestionReasons, suggestionSentences } from './unit-suggestion.labels.js';
import type { Unit } from './unit.js';

/** A unit as far as its names go. */
export type SuggestableUnit = Pick<Unit, 'id' | 'name' | 'officialName' | 'aliases'> & UnitHistory;

export interface SuggestionGiven {
  /** Of the document that writes the name, YYYY-MM-DD; null where it is not known: then no former name counts as in force. */
  readonly documentDate: string | null;
  /** Pinyin syllables without tones, one a character; the domain knows none. Left out: pinyin suggests nothing. */
  readonly spell?: (text: string) => readonly string[];
}

export interface UnitSuggestion {
  readonly unitId: string;
  /** Today's. */
  readonly name: string;
  readonly officialName: string;
  readonly reason: SuggestionReason;
  /** An official name or a registered alias. Anything else has to be accepted by a person. */
  readonly isExact: boolean;
  /** 0 to 1, within one reason. */
  readonly likeness: number;
  /** Chinese, for the person who accepts. */
  readonly zh: string;
  readonly en: string;
}

interface Match {
  readonly reason: SuggestionReason;
  readonly matched: string;
  readonly likeness: number;
  readonly day: string;
}

/** Units that a written name may mean: the best reason of each, best first; by id where all is equal. */
export function suggestUnits(
  written: string,
  directory: readonly SuggestableUnit[],
  given: SuggestionGiven,
): readonly UnitSuggestion[] {
  const name = written.trim();
  if (name === '') return [];
  const byUnit = new Map<string, UnitSuggestion>();
  const units = new Map(directory.map((unit) => [unit.id, unit]));
  for (const unit of directory) {
    const match = bestOf(matchesOf(name, unit, given));
    if (match === undefined) continue;
    for (const [heir, reached] of heirsOf(unit, match, units)) {
      const suggestion = suggestionOf(name, heir, reached);
      const known = byUnit.get(heir.id);
      if (known === undefined || compare(suggestion, known) < 0) byUnit.set(heir.id, suggestion);
    }
  }
  return [...byUnit.values()].sort(compare);
}

/** The unit itself while it goes on, else whoever took over in the end. */
function heirsOf(
  unit: SuggestableUnit,
  match: Match,
  units: ReadonlyMap<string, SuggestableUnit>,
): readonly (readonly [SuggestableUnit, Match])[] {
  if (unit.endedOn === null) return [[unit, match]];
  const reached: Match = { reason: 'successor', matched: unit.name, likeness: match.likeness, day: unit.endedOn };
  const heirs = new Set<string>();
  const waiting = [...unit.successorIds];
  const seen = new Set([unit.id]);
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    const next = units.get(id);
    if (next === undefined || seen.has(id)) continue;
    seen.add(id);
    if (next.endedOn === null) heirs.add(id);
    else waiting.push(...next.successorIds);
  }
  return [...heirs].flatMap((id) => {
    const heir = units.get(id);
    return heir === undefined ? [] : [[heir, reached] as const];
  });
}

function suggestionOf(written: string, unit: SuggestableUnit, match: Match): UnitSuggestion {
  const { id: unitId, name, officialName } = unit;
  const { reason, matched, likeness, day } = match;
  const words = { written, matched, name, day };
  const { zh, en } = suggestionSentences[reason];
  const isExact = reason === 'official-name' || reason === 'alias';
  return { unitId, name, officialName, reason, isExact, likeness, zh: zh(words), en: en(words) };
}

function compare(one: UnitSuggestion, other: UnitSuggestion): number {
  const rank = suggestionReasons.indexOf(one.reason) - suggestionReasons.indexOf(other.reason);
  if (rank !== 0) return rank;
  if (one.likeness !== other.likeness) return other.likeness - one.likeness;
  return one.unitId < other.unitId ? -1 : 1;
}

function bestOf(matches: readonly Match[]): Match | undefined {
  const rank = ({ reason }: Match): number => suggestionReasons.indexOf(reason);
  return [...matches].sort((one, other) => rank(one) - rank(other) || other.likeness - one.likeness)[0];
}

function matchesOf(written: string, unit: SuggestableUnit, given: SuggestionGiven): readonly Match[] {
  const now = [unit.name, unit.officialName];
  const former = unit.formerNames.flatMap(({ name, officialName }) => [name, officialName]);
  const same = (reason: SuggestionReason, day = ''): Match => ({ reason, matched: written, likeness: 1, day });
  const exact = [
    ...(now.includes(written) ? [same('official-name')] : []),
    ...(unit.aliases.includes(written) ? [same('alias')] : []),
    ...formerMatches(written, unit, given.documentDate).map(({ reason, day }) => same(reason, day)),
  ];
  if (exact.length > 0) return exact;
  const names = [...new Set([...now, ...unit.aliases, ...former])];
  // 自治区科技厅 says no place, but its official name does: it is not the 科技厅 of another.
  const form = unitFormOf(written);
  if (!names.every((known) => mayBeSameLevel(form, unitFormOf(known)))) return [];
  return names.flatMap((matched) => {
    const like = likenessOf(written, matched, given);
    return like === null ? [] : [{ ...like, matched, day: '' }];
  });
}

function formerMatches(written: string, unit: SuggestableUnit, documentDate: string | null) {
  return unit.formerNames
    .filter(({ name, officialName }) => name === written || officialName === written)
    .map((former) => {
      const { from, until } = intervalOf(unit, former);
      const inForce = documentDate !== null && documentDate < until && (from === null || documentDate >= from);
      return { reason: inForce ? ('former-name-in-force' as const) : ('former-name' as const), day: until };
    });
}

type Likeness = Pick<Match, 'reason' | 'likeness'>;

function likenessOf(written: string, name: string, { spell }: SuggestionGiven): Likeness | null {
  const spelled = spell ?? (() => []);
  if (/^[a-z' ]+$/iu.test(written)) return typedLikeness(written.toLowerCase().replace(/[' ]/gu, ''), spelled, name);
  const [one, other] = [unitFormOf(written), unitFormOf(name)];
  return wordLikeness(one, other) ?? spokenLikeness(one.rest, other.rest, spelled);
}

function wordLikeness({ rest }: UnitForm, { rest: known }: UnitForm): Likeness | null {
  if (rest === known) return { reason: 'prefix', likeness: 1 };
  const [one, other] = [squeezed(rest), squeezed(known)];
  const isShort = one === other || isShortOf(one, other) || isShortOf(other, one);
  if (isShort) return { reason: 'short-form', likeness: shareOf(one, other) };
  const isShuffled = rest.length > 3 && sorted(rest) === sorted(known);
  return isShuffled ? { reason: 'word-order', likeness: 1 } : null;
}

function spokenLikeness(rest: string, known: string, spell: (text: string) => readonly string[]): Likeness | null {
  if (rest.length !== known.length) return null;
  const syllables = spell(rest);
  const isSame = syllables.length > 2 && syllables.join(' ') === spell(known).join(' ');
  return isSame ? { reason: 'pinyin', likeness: 1 } : null;
}

/** A name typed in Latin letters: whole, or the initials of its syllables, with or without the prefix. */
function typedLikeness(typed: string, spell: (text: string) => readonly string[], name: string): Likeness | null {
  if (typed.length < 2) return null;
  const forms = [name, unitFormOf(name).rest].map(spell).filter((syllables) => syllables.length > 0);
  const spellings = forms.flatMap((syllables) => [syllables.join(''), syllables.map(([first]) => first).join('')]);
  const found = spellings.filter((spelling) => spelling.toLowerCase().startsWith(typed));
  const best = Math.max(0, ...found.map((spelling) => typed.length / spelling.length));
  return best === 0 ? null : { reason: 'pinyin', likeness: best };
}

function shareOf(one: string, other: string): number {
  return Math.min(one.length, other.length) / Math.max(one.length, other.length);
}

function sorted(text: string): string {
  return Array.from(text).sort().join('');
}
