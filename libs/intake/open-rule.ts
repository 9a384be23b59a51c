import { type Reading } from './reading.js';

/**
 * A sentence that adds a set to every task without repeating it: 以下各项工作均需相关市、县（市、区）政府推进，不再单独列出;
 * 具体任务均涉及相关市（州）人民政府，不再做分工.
 */
const everywhere =
  /(?:均|都)(?:需|须|涉及|由|需要|应由)(?<set>[^，,。；;]{2,40}?)(?:配合|推进|落实|实施|参与|负责|组织落实|抓好落实)?[，,]\s?(?:以下|下文)?不再(?:单独|重复|一一|另行)?(?:列出|做分工|作分工|分工|列示|赘述)/;

/** The set that the remark of a clause puts on all tasks, as written, or null. */
export function openSetForAll(remark: Reading): Reading | null {
  const match = everywhere.exec(remark.text);
  const set = match?.groups?.['set'];
  if (!match || set === undefined) return null;
  const at = match.index + match[0].indexOf(set);
  return remark.slice(at, at + set.length).trim();
}
