/** Differences that no operation of an amendment expresses: the revised document has to be kept beside it. */
export const unexpressedKinds = [
  'reworded',
  'renumbered',
  'new-number',
  'open-set',
  'target-added',
  'target-dropped',
  'target-comparator',
  'unknown-unit',
  'lead-unstated',
  'deadline-removed',
  'refused',
] as const;
export type UnexpressedKind = (typeof unexpressedKinds)[number];

export interface Unexpressed {
  readonly kind: UnexpressedKind;
  /** Of the running task; of a new one in the revised document; null for what is the plan's. */
  readonly number: number | null;
  /** What it is about: a name, an indicator, a number, a refusal's code; '' where the kind says it all. */
  readonly what: string;
  /** Chinese, for the coordinator. */
  readonly zh: string;
  readonly en: string;
}

interface Sentences {
  readonly zh: (what: string) => string;
  readonly en: (what: string) => string;
}

const sentences: Readonly<Record<UnexpressedKind, Sentences>> = {
  reworded: {
    zh: () => '文字修改不能以修订操作表达，以修订文件为准。',
    en: () => 'Rewording is no operation; the revised document says it.',
  },
  renumbered: {
    zh: (what) => `修订文件中编号改为${what}；在办任务沿用原编号。`,
    en: (what) => `Its number in the revised document is ${what}; the running task keeps its own.`,
  },
  'new-number': {
    zh: (what) => `编号已被在办任务占用，新任务暂编为${what}。`,
    en: (what) => `Its number is taken by a running task; the new task gets ${what}.`,
  },
  'open-set': {
    zh: (what) => `待明确单位“${what}”有增减，须另行明确。`,
    en: (what) => `The open set “${what}” came or went; it has to be resolved by itself.`,
  },
  'target-added': {
    zh: (what) => `新增指标“${what}”，修订操作不能新设指标。`,
    en: (what) => `Target “${what}” is new; no operation adds one.`,
  },
  'target-dropped': {
    zh: (what) => `指标“${what}”不再出现，修订操作不能取消指标。`,
    en: (what) => `Target “${what}” is gone; no operation drops one.`,
  },
  'target-comparator': {
    zh: (what) => `指标“${what}”的比较方式（不少于、达到等）有变化。`,
    en: (what) => `Target “${what}” is compared otherwise than before.`,
  },
  'unknown-unit': {
    zh: (what) => `“${what}”不在单位名录中，请确认所指单位后重新比对；该任务不拟减少配合单位。`,
    en: (what) => `“${what}” is no unit of the directory: say who is meant and compare again; nobody leaves this task.`,
  },
  'lead-unstated': {
    zh: () => '修订文件未写明牵头单位。',
    en: () => 'The revised document does not say who leads.',
  },
  'deadline-removed': {
    zh: () => '修订文件不再写明完成年份。',
    en: () => 'The revised document no longer says by which year.',
  },
  refused: {
    zh: (what) => `拟议操作现不可行：${what}。`,
    en: (what) => `The operation is refused as things are: ${what}.`,
  },
};

export function unexpressed(kind: UnexpressedKind, number: number | null, what = ''): Unexpressed {
  const { zh, en } = sentences[kind];
  return { kind, number, what, zh: zh(what), en: en(what) };
}
