/** The levels of government that a list writes once and carries on: 自治区科技厅、药监局. Longest first. */
const prefixes = ['自治区', '自治州', '自治县', '兵团', '省', '市', '州', '县', '区', '盟', '旗'] as const;

/** Words that begin like a prefix and are none: 市场监管局 is not the 场监管局 of a city. */
const lookAlikes = /^(?:市场|市容|市政|省级|省际|州际|县域|区域|区块|盟员)/;

/** Bodies that stand under nobody named before them: the centre's, and those named after a region or a country. */
const ownName = new RegExp(
  `^(?:${[
    '国家|国务院|中国|中央|中共|全国|人民银行|海关|税务总局|广西|广东|北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江',
    '江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|西藏|宁夏|新疆|香港|澳门',
  ].join('|')})`,
);

/** The prefix that a name is written with, or '' when it has none to carry on. */
export function prefixOf(name: string): string {
  if (lookAlikes.test(name) || ownName.test(name)) return '';
  return prefixes.find((prefix) => name.startsWith(prefix) && name.length > prefix.length) ?? '';
}

/** 申康医院发展中心 · 之江实验室: no organs of the government whose prefix stands before them. */
const institution = /(?:实验室|研究院|医院|医院发展中心|大学|学院|集团|公司|银行)$/;
const organ = /(?:委|厅|局|办|部|会)$/;

/**
 * Whether a name within a group takes the prefix of the group's first name. Where others of the group have it written
 * out (省发展改革委、省市场监管局、商务厅), only what is plainly an organ takes it.
 */
export function takesPrefix(name: string, isWrittenOut: boolean): boolean {
  if (prefixOf(name) !== '' || ownName.test(name) || institution.test(name)) return false;
  return !isWrittenOut || organ.test(name);
}
