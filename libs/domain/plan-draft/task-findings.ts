import type { Finding } from './draft-check.js';
import type { UnitIds } from './draft.facts.js';
import type { DraftTask } from './plan-draft.js';

/** What the units of a task leave open. */
export function taskFindings(task: DraftTask, units: UnitIds): Finding[] {
  return [...leadFindings(task), ...unitFindings(task, units), ...openFindings(task)];
}

function leadFindings(task: DraftTask): Finding[] {
  const { number, leads, equal, clauseText } = task;
  const list = equal.join('、');
  if (leads.length === 0 && clauseText === null && equal.length === 0) {
    const en = `Task ${number} has no clause and nobody leads it. Enter its lead unit.`;
    return [found(task, { code: 'CLAUSE_MISSING', about: [], en, zh: `任务${number}没有责任条款，请补充牵头单位。` })];
  }
  if (leads.length === 0) {
    const [en, zh] = [equal.length === 0 ? '' : ` (named: ${list})`, equal.length === 0 ? '' : `（所列单位：${list}）`];
    const says = {
      en: `Nobody leads task ${number}${en}. Choose who does.`,
      zh: `任务${number}未写明牵头单位${zh}，请指定。`,
    };
    return [found(task, { code: 'LEAD_MISSING', about: [leads, equal], ...says })];
  }
  return [...leftOver(task), ...joint(task)];
}

function leftOver(task: DraftTask): Finding[] {
  const { number, leads, equal } = task;
  if (equal.length === 0) return [];
  const list = equal.join('、');
  const en = `Task ${number} names ${list} without a role; they are not published. Make them supporting units, or say why not.`;
  const zh = `任务${number}的${list}未定牵头或配合，发布时不带入，请列为配合单位，或者说明理由。`;
  return [found(task, { code: 'EQUAL_LEFT', about: [leads, equal], en, zh })];
}

function joint(task: DraftTask): Finding[] {
  const { number, leads } = task;
  if (leads.length < 2) return [];
  const [first, ...others] = leads;
  const rest = others.join('、');
  const en = `Task ${number} has several leads: it is issued to ${first ?? ''}, and ${rest} support it. Check the order.`;
  const zh = `任务${number}有多个牵头单位：交办给${first ?? ''}，${rest}列为配合单位，请核对次序。`;
  return [found(task, { code: 'JOINT_LEADS', about: leads, en, zh })];
}

function unitFindings(task: DraftTask, units: UnitIds): Finding[] {
  const { number, leads, supports, equal } = task;
  const named = [...leads, ...supports, ...equal];
  const unknown = [...new Set(named)].filter((unit) => !units.has(unit));
  const ids = named.map((unit) => units.get(unit) ?? unit);
  const twice = named.filter((unit, at) => ids.indexOf(units.get(unit) ?? unit) < at);
  return [
    ...unknown.map((unit) => {
      const en = `The directory does not know “${unit}” of task ${number}. Create the unit, add an alias, or correct the name.`;
      const zh = `任务${number}的“${unit}”不在单位名录中，请先建立单位、补充别名，或者更正名称。`;
      return found(task, { code: 'UNKNOWN_UNIT', which: unit, about: unit, en, zh });
    }),
    ...[...new Set(twice)].map((unit) => {
      const en = `Task ${number} names “${unit}” more than once. Leave it one role.`;
      const zh = `任务${number}重复列出“${unit}”，请只保留一处。`;
      return found(task, { code: 'UNIT_TWICE', which: unit, about: [leads, supports, equal], en, zh });
    }),
  ];
}

function openFindings(task: DraftTask): Finding[] {
  const { number, openSets, etcOpen, leads, supports } = task;
  const sets = openSets.map((set) => {
    const en = `“${set}” of task ${number} names nobody yet. Once the task is taken on, its lead proposes the units and the coordinator confirms them.`;
    const zh = `任务${number}的“${set}”未列明单位，认领后由牵头单位提出、统筹单位确定。`;
    return found(task, { code: 'OPEN_SET', which: set, about: set, en, zh });
  });
  const en = `The list of units of task ${number} ends in 等: there may be more. Check, and add them.`;
  const zh = `任务${number}的单位列举以“等”结束，可能另有单位，请核对补充。`;
  const unfinished = found(task, { code: 'LIST_UNFINISHED', about: [leads, supports], en, zh });
  return [...sets, ...(etcOpen ? [unfinished] : [])];
}

type Found = Pick<Finding, 'code' | 'about' | 'en' | 'zh'> & { readonly which?: string };

/** Shown at the place of the unit that it names, else at the clause. */
function found({ id, number, spans, mentions }: DraftTask, finding: Found): Finding {
  const mention = mentions.find(({ unit }) => unit === finding.which);
  const span = mention?.span ?? spans['clauseText'] ?? spans['whole'] ?? null;
  return { ...finding, item: id, taskNumber: number, span };
}
