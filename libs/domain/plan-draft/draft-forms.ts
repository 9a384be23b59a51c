import type { Draft } from './plan-draft.js';

/** What a field has to be: the words that refuse another value, and whether one is right. */
export interface Form {
  readonly en: string;
  readonly zh: string;
  readonly holds: (value: unknown, draft: Draft) => boolean;
}

const isWhole = (value: unknown): value is number => Number.isInteger(value);

export function text(least: number, most: number): Form {
  return {
    en: `a text of ${least} to ${most} characters`,
    zh: `${least}至${most}字的文字`,
    holds: (value) => typeof value === 'string' && value.length >= least && value.length <= most,
  };
}

export function whole(least: number, most: number): Form {
  return {
    en: `a whole number from ${least} to ${most}`,
    zh: `${least}至${most}的整数`,
    holds: (value) => isWhole(value) && value >= least && value <= most,
  };
}

export const amount: Form = { en: 'a number', zh: '数值', holds: (value) => Number.isFinite(value) };

export const flag: Form = { en: 'true or false', zh: '是或否', holds: (value) => typeof value === 'boolean' };

export function orNull({ en, zh, holds }: Form): Form {
  return { en: `${en}, or null`, zh: `${zh}或空`, holds: (value, draft) => value === null || holds(value, draft) };
}

export function oneOf(words: readonly string[]): Form {
  const list = words.join(', ');
  return { en: `one of ${list}`, zh: `${list}之一`, holds: (value) => words.some((word) => word === value) };
}

/** A list of names, each once. */
export const names: Form = {
  en: 'a list of at most 300 names, each once',
  zh: '不超过300个且不重复的名称列表',
  holds: (value) =>
    Array.isArray(value) &&
    value.length <= 300 &&
    new Set(value).size === value.length &&
    value.every((name) => typeof name === 'string' && name.trim() === name && name !== '' && name.length <= 200),
};

export const day: Form = {
  en: 'a day, YYYY-MM-DD',
  zh: '日期（YYYY-MM-DD）',
  holds: (value) => {
    if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
    const moment = Date.parse(`${value}T00:00:00Z`);
    return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(value);
  },
};

/** Id of a sector that the draft has. */
export const sector: Form = {
  en: 'the id of a sector of the draft',
  zh: '草案中领域的编号',
  holds: (value, { sectors }) => sectors.some(({ id }) => id === value),
};

export const scope: Form = {
  en: '`plan`, or the id of a sector or a task of the draft',
  zh: 'plan，或草案中领域、任务的编号',
  holds: (value, { sectors, tasks }) => value === 'plan' || [...sectors, ...tasks].some(({ id }) => id === value),
};

const parts: Readonly<Record<string, Form>> = {
  year: orNull(whole(1949, 2999)),
  month: orNull(whole(1, 12)),
  day: orNull(whole(1, 31)),
  scope: oneOf(['task', 'sentence']),
  type: oneOf(['completing', 'continuing', 'periodic', 'inherited']),
  text: text(0, 500),
};

export const deadlines: Form = {
  en: 'a list of at most 50 deadlines: year, month, day, scope, type, text, span',
  zh: '不超过50条的时限列表（年、月、日、范围、类型、原文、位置）',
  holds: (value, draft) => Array.isArray(value) && value.length <= 50 && value.every((one) => isDeadline(one, draft)),
};

function isDeadline(value: unknown, draft: Draft): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const given = new Map<string, unknown>(Object.entries(value));
  const known = [...given.keys()].every((name) => name === 'span' || Object.hasOwn(parts, name));
  const { month = null, day: date = null } = Object.fromEntries(given);
  // A day without its month names no date.
  return known && isSpan(given.get('span')) && !(month === null && date !== null) && hasParts(given, draft);
}

function hasParts(given: ReadonlyMap<string, unknown>, draft: Draft): boolean {
  return Object.entries(parts).every(([name, form]) => form.holds(given.get(name), draft));
}

function isSpan(value: unknown): boolean {
  if (value === null) return true;
  if (typeof value !== 'object') return false;
  const { start, end, ...more } = Object.fromEntries(Object.entries(value));
  return isWhole(start) && isWhole(end) && start >= 0 && end >= start && Object.keys(more).length === 0;
}
