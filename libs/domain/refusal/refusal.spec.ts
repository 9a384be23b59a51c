import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { projectFiles, type ProjectFile } from '../../../test/architecture/project.files.js';
import { nodesOf } from '../../../test/architecture/source.syntax.js';
import { taskAccess } from '../access/task.access.js';
import { assignmentLife } from '../assignment/assignment.js';
import { roles } from '../directory/unit.js';
import { clockRequestLife } from '../clock-request/clock-request.js';
import { slipLife } from '../slip/slip.js';
import { inputLife } from '../input/input.js';
import { type Life, move } from '../life/life.js';
import { openSetLife } from '../open-set/open-set.js';
import { planAmendmentLife } from '../plan-amendment/plan-amendment.js';
import { planLife } from '../plan/plan.js';
import { policyLife } from '../policy/policy-version.js';
import { preparedActLife } from '../prepared-act/prepared-act.js';
import { referralLife } from '../referral/referral.js';
import { type RefusalCode, refusals } from './refusal.codes.js';
import { nextStepOf } from './next-step.labels.js';
import { refusalLabels } from './refusal.labels.js';
import { isRefusal, refuse, sentence } from './refusal.js';

const codes = Object.keys(refusals) as RefusalCode[]; // The keys of the closed list are its codes.
const sources = projectFiles(/^(libs|apps|workflows)\/.*\.ts$/).filter(
  ({ path }) => !path.endsWith('.spec.ts') && !path.startsWith('libs/testing/'),
);

interface Refusing {
  readonly place: string;
  readonly code: RefusalCode;
  readonly details: readonly string[];
}

/** Where the code refuses, with a code and details written on the spot. */
function refusingIn(file: ProjectFile): Refusing[] {
  return nodesOf(file).flatMap((node) => {
    if (!ts.isCallExpression(node) || node.expression.getText() !== 'refuse') return [];
    const [first, second] = node.arguments;
    const code = codes.find((known) => first && ts.isStringLiteral(first) && first.text === known);
    if (code === undefined || (second && !ts.isObjectLiteralExpression(second))) return [];
    const details = second?.properties.flatMap((property) => property.name?.getText() ?? []) ?? [];
    return [{ place: file.path, code, details }];
  });
}

function holesOf(code: RefusalCode): string[] {
  const { en, zh } = refusals[code];
  const holes = [...`${en} ${zh}`.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
  return holes.filter((hole) => hole !== 'units'); // There may be no unit to turn to.
}

const lives: readonly Life<string, string>[] = [
  assignmentLife,
  inputLife,
  openSetLife,
  referralLife,
  preparedActLife,
  planLife,
  clockRequestLife,
  slipLife,
  policyLife,
  planAmendmentLife,
];

const refusedMoves = lives.flatMap((life) => {
  const states = new Set(Object.values(life.moves).flatMap(({ from, to }) => [...from, to]));
  return [...states].flatMap((state) =>
    Object.keys(life.moves).flatMap((verb) => {
      const refusal = move(life, state, verb);
      return isRefusal(refusal) ? [{ noun: life.noun, state, verb, refusal }] : [];
    }),
  );
});

/** How an English sentence tells somebody what to do. */
const what =
  /\b(Act|Decide|Give|Look|Ask|Check|Leave|Read|Send|Try|Close|Propose|Create|Choose|Name|Correct|Attach|Open|Save|Wait|Sign|Take|Type|Use|handle|has to|nothing is left)\b|\{next\}/;

describe('The labels of refusals', () => {
  const words = lives.flatMap(({ moves }) =>
    Object.entries(moves).flatMap(([verb, { from, to }]) => [verb, ...from, to]),
  );

  it.each([...new Set(words), ...Object.values(taskAccess).flat(), ...roles])('has a Chinese word for %s', (word) => {
    expect(Object.keys(refusalLabels)).toContain(word);
  });

  it('turns lists of known words into Chinese and leaves names alone', () => {
    const refusal = refuse('NOT_ALLOWED', { who: 'settler / 自治区科技厅' });
    expect(sentence(refusal, 'zh')).toContain('负责协调的单位、自治区科技厅');
  });
});

describe('The sentence of a refusal', () => {
  const refusing = sources.flatMap(refusingIn);

  it.each(refusing)('has no hole left where $place refuses with $code', ({ code, details }) => {
    expect(details).toEqual(expect.arrayContaining(holesOf(code)));
  });

  it('is looked for in every place that refuses', () => {
    expect(refusing.length).toBeGreaterThan(20);
  });

  it.each(refusedMoves)('says whose turn it is where $noun is $state and somebody would $verb', ({ refusal }) => {
    const step = nextStepOf(refusal.details['next']);
    expect(step).toBeDefined();
    const named = { ...refusal, details: { ...refusal.details, units: '自治区科技厅' } };
    for (const language of ['en', 'zh'] as const) {
      const said = sentence(named, language);
      expect(said).not.toMatch(/[{}]|undefined/);
      expect(said.includes('自治区科技厅')).toBe(step?.by !== null);
    }
    expect(sentence(named, 'zh')).not.toMatch(/[a-z]/);
  });

  it.each(codes)('tells what to do: %s', (code) => {
    const { en, zh } = refusals[code];
    // The reasons of a document, a file or a form say themselves what to do; next steps are looked at above.
    expect(zh).toMatch(/请|应由|应当|须|无需|\{next\}/);
    expect(en).toMatch(what);
  });

  it('takes up a reason that is a sentence of its own', () => {
    const said = sentence(refuse('FILE_REFUSED', { why: '文件没有内容，请核对后重新上传。' }), 'zh');
    expect(said).toBe('文件不予接收：文件没有内容，请核对后重新上传。请更换文件。');
  });

  it('names the units to turn to in parentheses, and nothing where there are none', () => {
    const who = 'approver / coordinator';
    const units = '自治区人民政府 / 自治区发展改革委';
    expect(sentence(refuse('NOT_ALLOWED', { who, units }), 'zh')).toContain(
      '审批机关、统筹单位（自治区人民政府、自治区发展改革委）',
    );
    expect(sentence(refuse('NOT_ALLOWED', { who }), 'en')).toContain('approver / coordinator. Ask them');
  });

  it('is filled with its details, in the reader’s language', () => {
    const refusal = refuse('URGED_ENOUGH', { count: 2 });
    expect(sentence(refusal, 'en')).toContain('2 times today');
    expect(sentence(refusal, 'zh')).toContain('已催办2次');
  });

  it('shows a hole rather than nothing when a detail is missing', () => {
    expect(sentence(refuse('URGED_ENOUGH'), 'zh')).toContain('{count}');
  });
});

describe('The closed list of codes', () => {
  it.each(codes)('asks for the same details in both languages: %s', (code) => {
    const holes = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
    // What a verb was is plain to a Chinese reader from the sentence, so zh may leave details out, but not ask for more.
    expect(holes(refusals[code].en)).toEqual(expect.arrayContaining(holes(refusals[code].zh)));
  });

  it('tells a refusal from everything else', () => {
    expect([refuse('CSRF'), null, 'NO', {}, { refused: false }].map(isRefusal)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
