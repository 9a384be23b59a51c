import { type Item } from './items.js';
import { plainForm } from './look-alikes.js';
import { openSetForAll } from './open-rule.js';
import { type ParsedPlan, type ParsedTask, type Span, type Warning } from './parsed-plan.js';
import { type Reading } from './reading.js';
import { taskFindings } from './task-findings.js';
import { looksLikeUnit } from './unit-lexicon.js';

interface Read extends Pick<ParsedPlan, 'title' | 'period' | 'leadRule' | 'openRule' | 'tasks' | 'incentives'> {
  readonly document: Reading;
  readonly items: readonly Item[];
  readonly disorder: readonly Warning[];
}

/** What a person has to look at before relying on the draft, in the order document, numbering, clauses, tasks. */
export function readingWarnings(read: Read): Warning[] {
  const { tasks, leadRule, openRule, items } = read;
  return [
    ...documentWarnings(read),
    ...read.disorder,
    ...numberingWarnings(tasks, items),
    ...unreadClauses(read),
    ...remarks(items, tasks),
    ...(openRule === null ? [] : [everywhere(openRule)]),
    ...(leadRule === null ? [] : earlierThanRule(tasks, leadRule.span.start)),
    ...tasks.flatMap(doubtfulUnits),
    ...tasks.flatMap(taskFindings),
  ];
}

function documentWarnings({ title, period, tasks, incentives, document }: Read): Warning[] {
  const rewards = '这是激励、奖励类文件：条款所列是评价和兑现奖励的部门，不是任务承办单位，未读作任务。';
  return [
    ...(title === '' ? [warning('TITLE_MISSING', 'warns', '未找到文件标题，请核对文件内容。')] : []),
    ...(period === null ? [warning('PERIOD_MISSING', 'warns', '未找到起止年份，请补充方案期限。')] : []),
    ...(incentives.length > 0 ? [warning('INCENTIVES_ONLY', 'warns', rewards)] : []),
    ...(tasks.length === 0 ? [warning('NO_TASKS', 'blocks', '未读出任何任务，请核对文件格式。')] : []),
    ...brokenNumbers(document),
  ];
}

/** 超１ ２ 万亿元: a point was lost in copying, and which number was meant is not guessed. */
function brokenNumbers(document: Reading): Warning[] {
  const found = document.text.matchAll(/\d[ \u3000]\d{1,4}\s?(?:万亿|亿|万|%|个|家|项)/g);
  return [...found].map(({ 0: words, index }) => ({
    ...warning('NUMBER_BROKEN', 'warns', `“${words}”的数字中间有空格，可能丢失小数点，未读作目标值，请核对原件。`),
    span: document.slice(index, index + words.length).span,
  }));
}

function numberingWarnings(tasks: readonly ParsedTask[], items: readonly Item[]): Warning[] {
  const seen = new Set<number>();
  const isRenumbered = tasks.some(({ number }, index) => (items[index]?.number ?? number) !== number);
  const renumbered = warning('TASKS_RENUMBERED', 'warns', '原文编号不唯一，任务已按出现次序重新编号，原编号保留备查。');
  return [
    ...(isRenumbered ? [renumbered] : []),
    ...tasks.flatMap(({ number, span }, index) => {
      const previous = tasks[index - 1]?.number ?? 0;
      const isRepeated = seen.has(number);
      seen.add(number);
      if (isRepeated) return [{ ...warning('TASK_NUMBER_REPEATED', 'blocks', `任务编号${number}重复。`), span }];
      if (number === previous + 1 || number === 1 || items[index]?.number === null) return [];
      return [{ ...warning('TASK_NUMBER_MISSING', 'warns', `任务编号不连续：${previous}之后是${number}。`), span }];
    }),
  ];
}

/** A key of a clause that is not at the beginning of a clause that was read: the end of no task, or a form not known. */
function unreadClauses({ document, items, disorder }: Read): Warning[] {
  const read = items.flatMap(({ clause, own }) => (clause ? [clause.bracket.span, own.span] : []));
  const known = disorder.flatMap(({ span }) => span ?? []);
  const isIn = (spans: readonly Span[], at: number): boolean => spans.some(({ start, end }) => start <= at && at < end);
  const keys = document.text.matchAll(/[（(〔［[【](?:牵头|责任|负责|配合)(?:责任)?(?:单位|部门)\s?[：:]/g);
  return [...keys]
    .map((match) => document.slice(match.index, match.index + match[0].length))
    .filter(({ start }) => !isIn(known, start) && !isIn(read, start))
    .map(({ span }) => ({ ...warning('CLAUSE_UNREAD', 'warns', '此处的责任条款未能读出，请人工核对。'), span }));
}

/** A sentence within a clause that is neither a list nor a rule; its meaning is left to a person. */
function remarks(items: readonly Item[], tasks: readonly ParsedTask[]): Warning[] {
  return items.flatMap(({ clause }, index) =>
    clause?.remark && !openSetForAll(clause.remark)
      ? [
          {
            ...warning(
              'CLAUSE_REMARK',
              'warns',
              `任务${tasks[index]?.number ?? index + 1}的条款内另有说明，请人工核对其含义。`,
            ),
            span: clause.remark.span,
          },
        ]
      : [],
  );
}

function everywhere({ set, taskNumber, span }: NonNullable<ParsedPlan['openRule']>): Warning {
  const message = `任务${taskNumber}的条款写明其后各项均涉及“${set}”、不再单独列出，已逐项补入待明确单位。`;
  return { ...warning('OPEN_SET_EVERYWHERE', 'warns', message), span };
}

/** 下同 points forward: what stands before is not decided by it, and a person may want to know. */
function earlierThanRule(tasks: readonly ParsedTask[], ruleStart: number): Warning[] {
  return tasks
    .filter(({ leadBasis, clause }) => leadBasis === 'unstated' && (clause?.span.end ?? ruleStart) < ruleStart)
    .map(({ number, span, equal }) => ({
      ...warning(
        'LEAD_RULE_LATER',
        'warns',
        `任务${number}在牵头规则（下同）之前，规则只及其后；如同样适用，牵头单位为“${equal[0] ?? ''}”，请核定。`,
      ),
      span,
    }));
}

/** A name that ends like no unit may be cut short: 省卫生健康, 省技厅. */
function doubtfulUnits({ number, clause }: ParsedTask): Warning[] {
  const named = clause?.mentions.filter(({ role }) => role !== 'open-set') ?? [];
  return named
    .filter(({ unit }) => !looksLikeUnit(plainForm(unit)))
    .map(({ surface, span }) => ({
      ...warning('UNIT_DOUBTFUL', 'warns', `任务${number}的“${surface.slice(0, 40)}”不像完整的单位名称，请核对原件。`),
      span,
    }));
}

function warning(code: Warning['code'], severity: Warning['severity'], message: string): Warning {
  return { code, message, span: null, severity };
}
