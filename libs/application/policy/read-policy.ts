import { type Document, isNode, LineCounter, parseDocument } from 'yaml';

import { deadlineKinds } from '#domain/deadline/deadline.js';
import { unitKinds } from '#domain/directory/unit.js';
import { deemableKinds, recusalStandings, rungActions, slipGrades } from '#domain/policy/policy.js';
import { type FaultWords, type PolicyContent, policyFindings } from '#domain/policy/policy.rule.js';
import { isTerm } from '#domain/policy/term.js';
import { bindingVerbs } from '#domain/prepared-act/prepared-act.js';

import { fields, listOf, oneOf, orNull, type Path, recordOf, type Shape, value } from './document-shape.js';

/** One fault of a policy document; `line` counts from 1, `path` is empty where the document as a whole is meant. */
export interface PolicyError extends FaultWords {
  readonly line: number;
  /** `ladders[1].rungs[2].at` */
  readonly path: string;
}

export type ReadPolicy = { readonly policy: PolicyContent } | { readonly errors: readonly PolicyError[] };

/** Longer documents are refused unread: the parser's time and stack are for policies of a few pages. */
export const longestPolicy = 32_000;

const tooLong: FaultWords = {
  message: `a policy has at most ${longestPolicy} characters`,
  zh: `规则文件最长${longestPolicy}个字符`,
};

const matching = (pattern: RegExp) => (found: unknown) =>
  typeof found === 'string' && pattern.test(found) ? found : undefined;

const term = value((found) => (typeof found === 'string' && isTerm(found) ? found : undefined), {
  what: 'a term',
  write: 'e.g. 3wd, -2wd, 5d',
  zh: { what: '时限', write: '如3wd、-2wd、5d' },
});
const hour = value(matching(/^([01]\d|2[0-3]):[0-5]\d$/), {
  what: 'a time of day',
  write: 'HH:MM, e.g. 18:00',
  zh: { what: '时刻', write: 'HH:MM，如18:00' },
});
const monthDay = value(matching(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/), {
  what: 'a day of the year',
  write: 'MM-DD, e.g. 10-15',
  zh: { what: '月日', write: 'MM-DD，如10-15' },
});
const id = value(matching(/^[a-z][a-z0-9-]{0,59}$/), {
  what: 'an id',
  write: 'small letters, digits and hyphens, e.g. remind-before',
  zh: { what: 'id', write: '小写字母、数字和连字符，如remind-before' },
});
const count = value((found) => (Number.isInteger(found) && Number(found) > 0 ? Number(found) : undefined), {
  what: 'a count',
  write: 'a whole number above zero',
  zh: { what: '次数', write: '大于零的整数' },
});
const yearsTogether = value((found) => (found === 1 || found === 2 ? found : undefined), {
  what: 'how many years share one plan',
  write: '1 or 2',
  zh: { what: '合编年数', write: '1或2' },
});

const policyShape: Shape<PolicyContent> = fields({
  signing: recordOf(bindingVerbs, oneOf(['leader', 'handler'])),
  recusalStanding: oneOf(recusalStandings),
  urgesPerDay: count,
  closeOfDay: hour,
  rungTime: hour,
  terms: recordOf(deadlineKinds, term),
  ladders: listOf(
    fields({
      id,
      kinds: listOf(oneOf(deadlineKinds)),
      units: listOf(oneOf(unitKinds)),
      paper: oneOf(['slip', 'letter']),
      rungs: listOf(fields({ id, at: term, do: oneOf(rungActions) }, { grade: oneOf(slipGrades) })),
    }),
  ),
  deemed: recordOf(deemableKinds, orNull(term)),
  lights: fields({ blue: term, yellow: term, red: term }),
  annualPlans: fields(
    {
      opensOn: monthDay,
      yearsTogether,
      bundle: oneOf(['task', 'lead', 'sector', 'plan']),
      papersLead: term,
      extensionsPerMilestone: count,
      progress: oneOf(['monthly', 'quarterly', 'never']),
    },
    { investmentTolerance: count },
  ),
});

/**
 * Reads a policy document, YAML or JSON: first its grammar, then its shape, then its sense; what is wrong with one is
 * told before the next is looked at. Knows no version: the engine gives it.
 */
export function readPolicy(text: string): ReadPolicy {
  if (text.length > longestPolicy) return { errors: [{ line: 1, path: '', ...tooLong }] };
  const lines = new LineCounter();
  // Own words for double keys. No pretty errors: their quotation of the source costs more than the parsing.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const errors = [...document.errors, ...document.warnings].map(({ pos, message }) => {
    // The parser speaks English only.
    return { line: lineAt(lines, pos[0]), path: '', message, zh: `YAML语法有误：${message}` };
  });
  return errors.length > 0 ? { errors } : shaped(document, lines);
}

function shaped(document: Document.Parsed, lines: LineCounter): ReadPolicy {
  const errors: PolicyError[] = [];
  const policy = policyShape({
    node: document.contents,
    path: [],
    refuse: ({ node, path, message, zh }) =>
      errors.push({ line: lineOf(lines, node), path: written(path), message, zh }),
  });
  if (policy === undefined || errors.length > 0) return { errors };
  const findings = policyFindings(policy).map(({ path, message, zh }) => {
    return { line: lineOf(lines, document.getIn(path, true)), path: written(path), message, zh };
  });
  return findings.length > 0 ? { errors: findings } : { policy };
}

function lineOf(lines: LineCounter, node: unknown): number {
  return isNode(node) ? lineAt(lines, node.range?.[0] ?? 0) : 1;
}

/** A document without lines has its fault on the first. */
function lineAt(lines: LineCounter, offset: number): number {
  return Math.max(1, lines.linePos(offset).line);
}

function written(path: Path): string {
  return path.map((step, at) => (typeof step === 'number' ? `[${step}]` : at === 0 ? step : `.${step}`)).join('');
}

/** `line 14: ladders[1].rungs[2].at: "3 wd" is not a term; write e.g. 3wd, -2wd, 5d` */
export function policyErrorLine({ line, path, message }: PolicyError): string {
  return `line ${line}: ${path === '' ? '' : `${path}: `}${message}`;
}

/** `第14行：ladders[1].rungs[2].at："3 wd"不是时限，请写如3wd、-2wd、5d` */
export function policyErrorLineInChinese({ line, path, zh }: PolicyError): string {
  return `第${line}行：${path === '' ? '' : `${path}：`}${zh}`;
}

/** All faults of a document, as the details of a refusal: each in the language of its sentence. */
export function faultDetails(errors: readonly PolicyError[]): { readonly why: string; readonly whyZh: string } {
  return { why: errors.map(policyErrorLine).join('\n'), whyZh: errors.map(policyErrorLineInChinese).join('\n') };
}
