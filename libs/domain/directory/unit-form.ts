/** A unit's name taken apart: whose organ it is, and which. */
export interface UnitForm {
  readonly level: 'region' | 'city' | 'none';
  /** 广西; null where only the level is said (自治区, 省, 市) or nothing. */
  readonly place: string | null;
  /** What is left without the prefix. */
  readonly rest: string;
}

const regions =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|' +
  '内蒙古|广西|西藏|宁夏|新疆';
/** 广西壮族自治区 · 广西 · 自治区 · 浙江省 · 省; 省级有关单位 names a level, not a body. */
const regionPrefix = new RegExp(
  `^(?:(${regions})(?:(?:壮族|回族|维吾尔)?自治区|省|市(?!场|政(?!府)|容))?|自治区|省(?!级|际))`,
  'u',
);
const cityPrefix = /^(?:([\p{Script=Han}]{2,3})市(?!场|政(?!府)|容)|市(?!场|政(?!府)|容))/u;

export function unitFormOf(name: string): UnitForm {
  const region = regionPrefix.exec(name);
  const city = region === null ? cityPrefix.exec(name) : null;
  const [prefix = '', place = null] = region ?? city ?? [];
  const rest = name.slice(prefix.length);
  // 广西 by itself is a place, not the prefix of nothing.
  if (prefix === '' || rest.length < 2) return { level: 'none', place: null, rest: name };
  return { level: region === null ? 'city' : 'region', place, rest };
}

/** Whether two prefixes may mean the same government: one is omitted, or both name one level and no two places. */
export function mayBeSameLevel(one: UnitForm, other: UnitForm): boolean {
  if (one.level === 'none' || other.level === 'none') return true;
  const isOnePlace = one.place === null || other.place === null || one.place === other.place;
  return one.level === other.level && isOnePlace;
}

/** Words that official short forms always shorten alike. */
const shortened: readonly (readonly [RegExp, string])[] = [
  [/人民政府/gu, '政府'],
  [/委员会/gu, '委'],
  [/监督管理/gu, '监管'],
  [/(?:中国)?人民银行/gu, '人行'],
  [/中心支行/gu, '中支'],
  [/[和与及]/gu, ''],
];

export function squeezed(text: string): string {
  return shortened.reduce((now, [long, short]) => now.replace(long, short), text);
}

/** 发改委 of 发展改革委: its characters come in the longer one in the same order, with the same first and last. */
export function isShortOf(short: string, long: string): boolean {
  if (short.length < 2 || short.length >= long.length) return false;
  if (short[0] !== long[0] || short.at(-1) !== long.at(-1)) return false;
  let at = 0;
  for (const character of long) if (character === short[at]) at += 1;
  return at === short.length;
}
