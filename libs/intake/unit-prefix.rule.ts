/** The levels of government that a list writes once and carries on: 自治区科技厅、药监局. Longest first. */
const prefixes = ['自治区', '自治州', '自治县', '兵团', '省', '市', '州', '县', '区', '盟', '旗', '部'] as const;

/** Words that begin like a prefix and are none: 市场监管局 is not the 场监管局 of a city. */
const lookAlikes =
  /^(?:市场|市容|市政(?!府)|市级|省级|省际|州际|县级|区级|县域|区域|区块|盟员|部队|部门|部委|部分|部属|部直)/;

/** Bodies that stand under nobody named before them: the centre's, and those named after a region or a country. */
const ownName = new RegExp(
  `^(?:${[
    '国家|国务院|国网|国开|中国|中央|中共|中直|中科院|全国|人民银行|人行|海关总署|税务总局|最高人民|农业发展银行|团[中省市县区]|共青团',
    '广西|广东|北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江',
    '江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|西藏|宁夏|新疆|香港|澳门|南方电网',
  ].join('|')})`,
);

/** 杭州市数据资源局 · 湘西经开区管委会: named after a place of its own. */
const ownPlace = /^[^省市县区州盟旗]{2,6}(?:自治[区州县]|省|市(?!场|政|容|域|级)|县|区(?!域|块)|州(?!际)|盟(?!员)|旗)/;
/** 宁波证监局; but 地方金融监管局 and 通信管理局 are a government's own. */
const ownBranch = /^(?!地方).{2,4}(?:银保监|证监|金融监管|海事)(?:局|分局)$/;

/** The prefix that a name is written with, or '' when it has none to carry on. */
export function prefixOf(name: string): string {
  if (lookAlikes.test(name) || ownName.test(name)) return '';
  return prefixes.find((prefix) => name.startsWith(prefix) && name.length > prefix.length + 1) ?? '';
}

/** 申康医院发展中心 · 之江实验室 · 虹桥国际中央商务区管委会: no organs of the government whose prefix stands before them. */
const institution =
  /(?:实验室|研究院|研究所|医院|医院发展中心|区管委会|区管理委员会|区管理局|大学|学院|集团|公司|银行|分行|支行|中支|海关|街道|办事处|[镇乡]|报社|电视台|协会|商会)$/;
const organ = /(?:委|厅|局|办|部|会)$/;

/**
 * Whether a name within a group takes the prefix of the group's first name. Where others of the group have it written
 * out (省发展改革委、省市场监管局、商务厅), only what is plainly an organ takes it.
 */
export function takesPrefix(name: string, isWrittenOut: boolean): boolean {
  if (prefixOf(name) !== '' || ownName.test(name) || ownPlace.test(name) || ownBranch.test(name)) return false;
  if (institution.test(name)) return false;
  return !isWrittenOut || organ.test(name);
}
