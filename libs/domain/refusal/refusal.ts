import { type RefusalCode, refusals } from './refusal.codes.js';
import { nextStepOf } from './next-step.labels.js';
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

/**
 * The sentence of a refusal in the reader's language. The detail `next` is filled with the whole sentence of a next step;
 * `units`, the units to turn to, stands in parentheses, and there may be none.
 * A detail that is a sentence itself may have a Chinese one beside it, as `why` and `whyZh`.
 */
export function sentence({ code, details }: Refusal, language: 'en' | 'zh'): string {
  const next = nextStepOf(details['next']);
  const text = refusals[code][language].replace('{next}', next?.[language] ?? '{next}');
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => {
    if (name === 'units') return inParentheses(String(details[name] ?? ''), language);
    // A reason may be a sentence of its own already: it goes on as a part of this one.
    const told = language === 'zh' ? (details[`${name}Zh`] ?? details[name]) : details[name];
    const value = String(told ?? hole).replace(/[。.]+$/, '');
    return language === 'zh' ? inChinese(value) : value;
  });
}

function inParentheses(units: string, language: 'en' | 'zh'): string {
  if (units === '') return '';
  return language === 'zh' ? `（${inChinese(units)}）` : ` (${units})`;
}

/** Known words in Chinese, one by one in a list like `issued / contested`; names and free text as they are. */
function inChinese(value: string): string {
  return value
    .split(' / ')
    .map((word) => refusalLabels[word] ?? word)
    .join('、');
}
