import { type RefusalCode, refusals } from './refusal.codes.js';

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
  return refusals[refusal.code][language].replace(/\{(\w+)\}/g, (hole, name: string) =>
    String(refusal.details[name] ?? hole),
  );
}
