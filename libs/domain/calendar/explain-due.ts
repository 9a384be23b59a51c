import type { Explanation } from '../deadline/deadline.js';
import type { Term } from './calendar.js';
import { dayInShanghai, timeInShanghai } from './day.js';
import { type Language, spokenDate, spokenDay, spokenFreeDays } from './spoken-days.js';
import { readTerm, type TermUnit } from './term.js';

/** One sentence: from when which term was counted, what was skipped and what was worked on the way, and what may change. */
export function explainDue(explanation: Explanation, dueAt: string, language: Language): string {
  return language === 'zh' ? inChinese(explanation, dueAt) : inEnglish(explanation, dueAt);
}

const chineseUnits: Readonly<Record<TermUnit, string>> = { wd: '个工作日', d: '日', h: '小时', m: '分钟', s: '秒' };
const englishUnits: Readonly<Record<TermUnit, string>> = {
  wd: 'working day',
  d: 'calendar day',
  h: 'hour',
  m: 'minute',
  s: 'second',
};

function inChinese(explanation: Explanation, dueAt: string): string {
  const { from, why, skipped, madeUp, provisionalYears } = explanation;
  const near = dayInShanghai(from);
  const free = spokenFreeDays(skipped, near, 'zh').join('、');
  const worked = madeUp.map((day) => spokenDay(day, near, 'zh')).join('、');
  const parts = [
    chineseStart(explanation),
    free && (isCounted(explanation) ? `跳过${free}` : `遇${free}顺延`),
    worked && `${worked}调休上班计为工作日`,
    `应于${spokenMoment(dueAt, 'zh')}前${why === 'reply-by' ? '回复' : '办结'}`,
  ];
  const provisional = provisionalYears.map((year) => `${year}年`).join('、');
  const caveat = provisional && `；${provisional}放假安排尚未公布，日期可能调整`;
  return `${parts.filter((part) => part !== '').join('，')}${caveat}。`;
}

function chineseStart({ term, from, why }: Explanation): string {
  const { count, unit } = readTerm(term);
  const start = isExact(term) ? spokenMoment(from, 'zh') : spokenDate(dayInShanghai(from), 'zh');
  const counted = `自${start}起${count}${chineseUnits[unit]}`;
  const starts: Readonly<Record<Explanation['why'], string>> = {
    term: counted,
    policy: `按新的督办规则，${counted}`,
    calendar: `按新公布的放假安排，${counted}`,
    extension: `${start}经批准延期`,
    suspension: `中止计时${count}${chineseUnits[unit]}，自原时限${start}起顺延`,
    'reply-by': `${start}要求按期回复`,
    session: '按拟上会议倒排的最迟报送日',
    milestone: '按批准稿确定的完成日期',
    'last-year': '按方案实施期届满之日',
  };
  return starts[why];
}

function inEnglish(explanation: Explanation, dueAt: string): string {
  const { from, why, skipped, madeUp, provisionalYears } = explanation;
  const near = dayInShanghai(from);
  const free = listed(spokenFreeDays(skipped, near, 'en'));
  const worked = listed(madeUp.map((day) => spokenDay(day, near, 'en')));
  const parts = [
    englishStart(explanation),
    free && (isCounted(explanation) ? `skipping ${free}` : `rolled forward over ${free}`),
    worked && `counting ${worked} worked in exchange`,
    `${why === 'reply-by' ? 'to be answered' : 'due'} by ${spokenMoment(dueAt, 'en')}`,
  ];
  const provisional = listed(provisionalYears.map(String));
  const caveat = provisional && `; the holidays of ${provisional} are not announced yet, so the date may move`;
  return `${parts.filter((part) => part !== '').join(', ')}${caveat}.`;
}

function englishStart({ term, from, why }: Explanation): string {
  const { count, unit } = readTerm(term);
  const start = isExact(term) ? spokenMoment(from, 'en') : spokenDate(dayInShanghai(from), 'en');
  const length = `${count} ${englishUnits[unit]}${count === 1 ? '' : 's'}`;
  const counted = `${length} from ${start}`;
  const starts: Readonly<Record<Explanation['why'], string>> = {
    term: counted,
    policy: `By the new policy ${counted}`,
    calendar: `By the holidays now announced ${counted}`,
    extension: `Extended on ${start}`,
    suspension: `After the clock stood still, ${length} from the earlier due date ${start}`,
    'reply-by': `A reply by a stated date was asked for on ${start}`,
    session: 'Counted back from the session aimed at',
    milestone: 'As the approved plan has it',
    'last-year': 'By the end of the plan’s last year',
  };
  return starts[why];
}

const statedDates: ReadonlySet<Explanation['why']> = new Set([
  'extension',
  'reply-by',
  'session',
  'milestone',
  'last-year',
]);

/** Working days were counted, rather than a date rolled forward. */
function isCounted({ term, why }: Explanation): boolean {
  return readTerm(term).unit === 'wd' && !statedDates.has(why);
}

function isExact(term: Term): boolean {
  return ['h', 'm', 's'].includes(readTerm(term).unit);
}

function spokenMoment(at: string, language: Language): string {
  const day = spokenDate(dayInShanghai(at), language);
  return language === 'zh' ? `${day}${timeInShanghai(at)}` : `${timeInShanghai(at)} on ${day}`;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
