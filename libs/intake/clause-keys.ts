/** What a key of a clause says of what stands behind it. */
export type KeyRole = 'lead' | 'support' | 'responsible' | 'person' | 'term';

/** Keys, longer ones first: 牵头单位： 责任部门： 完成时限：. A new key is a new row. */
const rows: readonly { readonly role: KeyRole; readonly words: string }[] = [
  { role: 'person', words: '(?:牵头|分管|责任|负责|联系|包保|包联){1,2}(?:市|省|县|区|厅|局)?(?:领导|人员?)' },
  {
    role: 'term',
    words:
      '(?:完成|办结|整改|推进|实施)?(?:时限|期限|时间节点|时间要求|时间安排|完成时间)|(?:完成|办结)(?:日期|时间)|时间',
  },
  { role: 'lead', words: '(?:牵头|主办|主责)(?:责任|负责|承办|实施)?(?:单位|部门|处室|科室|股室|地区|机构|主体)?' },
  {
    role: 'support',
    words:
      '(?:配合|协办|协同|协作|协助|参加|参与|支持|会办)(?:责任|负责|实施)?(?:单位|部门|处室|科室|股室|地区|机构|主体)?',
  },
  {
    role: 'responsible',
    words: '(?:主要)?(?:责任|负责|承办|实施|落实|完成|执行)(?:单位|部门|处室|科室|股室|地区|机构|主体)',
  },
];

const every = rows.map(({ role, words }) => `(?<${role}>${words})`).join('|');
const colon = '\\s{0,2}[：:]\\s{0,2}';

/** At the beginning of a list or behind a separator. Named groups: the role. */
export const clauseKeys = new RegExp(`(?<=^|[\\s，,；;。、（(〔\\[【〈])(?:${every})${colon}`, 'g');

const first = new RegExp(`^(?:${every})${colon}`);
/** Beside a key that names units, a person and a term are part of the clause; alone they are none. */
const unitRoles: readonly KeyRole[] = ['lead', 'support', 'responsible'];

export function roleOfKey(groups: Record<string, string | undefined> | undefined): KeyRole {
  return rows.find(({ role }) => groups?.[role] !== undefined)?.role ?? 'responsible';
}

/** The role of the key that a line begins with, or null. Looks at the beginning only, whatever the length. */
export function clauseKeyAt(line: string): KeyRole | null {
  const match = first.exec(line.slice(0, 24));
  return match ? roleOfKey(match.groups) : null;
}

export function namesUnits(role: KeyRole): boolean {
  return unitRoles.includes(role);
}
