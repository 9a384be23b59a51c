import { type RefusalCode, refusals } from './refusal.codes.js';
import { refusalLabels } from './refusal.labels.js';

/** A business "no": never an exception inside the domain; borders translate it once. */
export interface Refusal {
  readonly refused: true;
  readonly code: RefusalCode;
  readonly details: Readonly<Record<string, string | number>>;
}

/** Makes a refusal; `details` fill the placeholders of the code's sentences. */
export function refuse(code: RefusalCode, details: Refusal['details'] = {}): Refusal {
  return { refused: true, code, details };
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value && value.refused === true;
}

/** The sentence of a refusal in the reader's language. */
export function sentence(refusal: Refusal, language: 'en' | 'zh'): string {
  return refusals[refusal.code][language].replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = String(refusal.details[name] ?? hole);
    return language === 'zh' ? inChinese(value) : value;
  });
}

/** Known words in Chinese, one by one in a list like `issued / contested`; names and free text as they are. */
function inChinese(value: string): string {
  return value
    .split(' / ')
    .map((word) => refusalLabels[word] ?? word)
    .join('、');
}
