/** 偏差原因: why something came late, or cost more or less than planned. A closed list, so that a year can be counted by it. */
export const deviationReasons = [
  'land',
  'permits',
  'funding',
  'tendering',
  'design-change',
  'supply',
  'price',
  'partner',
  'policy',
  'weather',
  'saved',
  'ahead',
  'other',
] as const;
export type DeviationReason = (typeof deviationReasons)[number];

/** One sum or date that is not as planned, and why. */
export interface Explained {
  readonly reasonCode: DeviationReason | null;
}

export const deviationReasonNames: Readonly<Record<DeviationReason, { readonly en: string; readonly zh: string }>> = {
  land: { en: 'land not available', zh: '用地未落实' },
  permits: { en: 'permits not given', zh: '审批手续未完成' },
  funding: { en: 'funds not available', zh: '资金未到位' },
  tendering: { en: 'tendering took longer', zh: '招标采购推迟' },
  'design-change': { en: 'design or scope changed', zh: '设计或建设内容变更' },
  supply: { en: 'equipment or material late', zh: '设备材料到货推迟' },
  price: { en: 'prices changed', zh: '价格变动' },
  partner: { en: 'owner or partner fell behind', zh: '业主或合作方原因' },
  policy: { en: 'rules changed', zh: '政策调整' },
  weather: { en: 'weather or disaster', zh: '天气或自然灾害' },
  saved: { en: 'money saved', zh: '节约投资' },
  ahead: { en: 'ahead of plan', zh: '进度提前' },
  other: { en: 'other, as the text says', zh: '其他（见文字说明）' },
};

/** As a refusal lists them: `land 用地未落实, …`. */
export const deviationReasonList = deviationReasons
  .map((code) => `${code} ${deviationReasonNames[code].zh}`)
  .join(', ');
