import type { ValidationError } from '@nestjs/common';

import type { Language } from './language.js';

export interface Fault {
  /** Path of the field: `leader.account`. */
  readonly field: string;
  /** The broken rule, by class-validator's name of it. */
  readonly rule: string;
  /** The values that may stand there, where there are few. */
  readonly allowed?: string;
}

/** A request whose form is wrong, with every fault at once. The filter words it in the reader's language. */
export class InvalidRequest extends Error {
  override readonly name = 'InvalidRequest';

  constructor(readonly faults: readonly Fault[]) {
    super(faults.map((fault) => `${fault.field}: ${fault.rule}`).join('; '));
  }
}

export function faultsOf(errors: readonly ValidationError[], under = ''): Fault[] {
  return errors.flatMap(({ property, constraints = {}, children = [] }) => {
    const field = under === '' ? property : `${under}.${property}`;
    const faults = Object.entries(constraints).map(([rule, said]) => ({ field, rule, ...allowedBy(rule, said) }));
    return [...faults, ...faultsOf(children, field)];
  });
}

/** class-validator has them only in its sentence: `… must be one of the following values: uphold, refer`. */
function allowedBy(rule: string, said: string): Pick<Fault, 'allowed'> {
  const allowed = rule === 'isIn' ? /: (.+)$/.exec(said)?.[1] : undefined;
  return allowed === undefined ? {} : { allowed };
}

export function wordedFaults(faults: readonly Fault[], language: Language): string {
  const words = faults.map(({ field, rule, allowed }) => {
    const values = allowed === undefined ? '' : language === 'zh' ? `（${allowed}）` : ` (${allowed})`;
    return `${field} ${(rules[rule] ?? other)[language]}${values}`;
  });
  return words.join(language === 'zh' ? '；' : '; ');
}

const other = { en: 'is not valid', zh: '不符合要求' };

const rules: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  isString: { en: 'must be a text', zh: '应为文本' },
  isNotEmpty: { en: 'must not be empty', zh: '不能为空' },
  isLength: { en: 'is too short or too long', zh: '长度不符合要求' },
  matches: { en: 'has not the right form', zh: '格式不正确' },
  isUuid: { en: 'must be an id (UUID)', zh: '应为编号（UUID）' },
  isIn: { en: 'is none of the allowed values', zh: '不在允许的取值之内' },
  isArray: { en: 'must be a list', zh: '应为列表' },
  arrayMaxSize: { en: 'has too many entries', zh: '条目过多' },
  arrayMinSize: { en: 'has too few entries', zh: '条目过少' },
  isInt: { en: 'must be a whole number', zh: '应为整数' },
  min: { en: 'is too small', zh: '数值过小' },
  max: { en: 'is too large', zh: '数值过大' },
  isBoolean: { en: 'must be true or false', zh: '应为 true 或 false' },
  isISO8601: { en: 'must be a date (ISO 8601)', zh: '应为日期（ISO 8601）' },
  isJson: { en: 'is not valid JSON', zh: '不是有效的 JSON' },
  isObject: { en: 'must be an object', zh: '应为对象' },
  whitelistValidation: { en: 'is not known here', zh: '不是可用字段' },
  required: { en: 'is missing or malformed', zh: '缺失或格式不正确' },
};
