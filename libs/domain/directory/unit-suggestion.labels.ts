/** Why a unit is suggested for a written name: best first. */
export const suggestionReasons = [
  'official-name',
  'alias',
  'former-name-in-force',
  'former-name',
  'successor',
  'prefix',
  'short-form',
  'word-order',
  'pinyin',
] as const;
export type SuggestionReason = (typeof suggestionReasons)[number];

/** What the sentences are filled with. */
export interface SuggestionWords {
  readonly written: string;
  /** The name of the unit, of whatever time, that is like the written one. */
  readonly matched: string;
  /** Today's name of the suggested unit. */
  readonly name: string;
  /** The day of the reform, YYYY-MM-DD, or ''. */
  readonly day: string;
}

interface Sentences {
  readonly zh: (words: SuggestionWords) => string;
  readonly en: (words: SuggestionWords) => string;
}

export const suggestionSentences: Readonly<Record<SuggestionReason, Sentences>> = {
  'official-name': {
    zh: ({ written, name }) => `“${written}”是“${name}”的现行名称。`,
    en: ({ written, name }) => `“${written}” is a name that ${name} bears now.`,
  },
  alias: {
    zh: ({ written, name }) => `“${written}”是“${name}”登记的别名。`,
    en: ({ written, name }) => `“${written}” is a registered alias of ${name}.`,
  },
  'former-name-in-force': {
    zh: ({ written, name, day }) => `“${written}”是“${name}”在文件日期时的名称，${day}起改用今名。`,
    en: ({ written, name, day }) => `“${written}” was the name of ${name} at the document’s date; changed on ${day}.`,
  },
  'former-name': {
    zh: ({ written, name, day }) => `“${written}”是“${name}”的曾用名，在文件日期时不是其名称（${day}起停用）。`,
    en: ({ written, name, day }) =>
      `“${written}” is a former name of ${name}, not its name at the document’s date; ended on ${day}.`,
  },
  successor: {
    zh: ({ matched, name, day }) => `“${matched}”自${day}起不再保留，由“${name}”承接。`,
    en: ({ matched, name, day }) => `${matched} is no more since ${day}; ${name} took over.`,
  },
  prefix: {
    zh: ({ written, matched }) => `“${written}”与“${matched}”只差前缀。`,
    en: ({ written, matched }) => `“${written}” differs from “${matched}” by its prefix only.`,
  },
  'short-form': {
    zh: ({ written, matched }) => `“${written}”与“${matched}”可能是同一名称的简称与全称。`,
    en: ({ written, matched }) => `“${written}” and “${matched}” may be short and long forms of one name.`,
  },
  'word-order': {
    zh: ({ written, matched }) => `“${written}”与“${matched}”用字相同、次序不同。`,
    en: ({ written, matched }) => `“${written}” has the characters of “${matched}” in another order.`,
  },
  pinyin: {
    zh: ({ written, matched }) => `“${written}”与“${matched}”拼音相同。`,
    en: ({ written, matched }) => `“${written}” is spelled like “${matched}” in pinyin.`,
  },
};
