import { type AnnualPlanContent, needKinds, projectKinds, projectStages } from '#domain/annual-plan/content.js';
import { messageOf } from '#platform/services/service.error.js';

import { readDocument } from '../parse/document.js';
import { wrongUse } from '../terminal/command-line.error.js';

/** What a value has to be: text, a number, one of some words, a list, or an object of such; `?` allows null. */
type Shape = 'text' | 'text?' | 'number' | 'number?' | Words | List | Fields;
interface Words {
  readonly oneOf: readonly string[];
}
interface List {
  readonly listOf: Shape;
}
interface Fields {
  readonly fields: Readonly<Record<string, Shape>>;
  /** Those that may be left out. */
  readonly optional?: readonly string[];
}

const texts: Shape = { listOf: 'text' };
const list = (fields: Fields['fields'], optional: readonly string[] = []): Shape => ({ listOf: { fields, optional } });

const project: Fields['fields'] = {
  ...{ code: 'text', name: 'text', kind: { oneOf: projectKinds }, program: 'text?', chainLink: 'text?' },
  ...{ stage: { oneOf: projectStages }, scale: 'text', place: 'text', owner: 'text', responsible: 'text' },
  investment: {
    fields: { total: 'number', cumulative: 'number', thisYear: list({ source: 'text', amount: 'number' }) },
  },
  progress: list({ quarter: 'number', text: 'text', percent: 'number' }),
  needs: list({ kind: { oneOf: needKinds }, text: 'text', status: { oneOf: ['open', 'pending', 'secured'] } }),
};
const milestone: Fields['fields'] = {
  ...{ code: 'text', result: 'text', dueOn: 'text', unitId: 'text', evidence: 'text' },
  ...{ dependsOn: texts, carriesOn: 'text?', project: 'text?' },
};
const content: Fields = {
  fields: {
    goals: list({ text: 'text', targetId: 'text?', value: 'number?', unit: 'text?' }),
    projects: list(project),
    measures: texts,
    milestones: list(milestone, ['carriesOn']),
    supports: list({ unitId: 'text', text: 'text' }),
    risks: list({ text: 'text', answer: 'text' }),
    attachments: texts,
  },
};

/** The content of an annual plan from a JSON file. @throws CommandLineError, which names what is wrong first, by its place */
export async function readContentFile(file: string): Promise<AnnualPlanContent> {
  const read = parsed(new TextDecoder().decode(await readDocument(file)), file);
  const [fault] = contentFaults(read);
  if (fault !== undefined) throw wrongUse(`${file}: ${fault}`);
  return read as AnnualPlanContent; // just compared with its shape
}

/** Where a value is not the content of an annual plan, and what it has to be there; nothing where it is one. */
export function contentFaults(value: unknown): readonly string[] {
  return faultsOf(content, value, 'content');
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw wrongUse(`${file} is not JSON: ${messageOf(error)}`);
  }
}

function faultsOf(shape: Shape, value: unknown, at: string): readonly string[] {
  if (typeof shape === 'string') {
    const type = shape.startsWith('text') ? 'string' : 'number';
    const isRight = typeof value === type || (shape.endsWith('?') && value === null);
    return isRight ? [] : [`${at} has to be a ${type}${shape.endsWith('?') ? ' or null' : ''}`];
  }
  if ('oneOf' in shape) {
    const isRight = shape.oneOf.some((word) => word === value);
    return isRight ? [] : [`${at} has to be one of ${shape.oneOf.join(', ')}`];
  }
  if ('listOf' in shape) {
    if (!Array.isArray(value)) return [`${at} has to be a list`];
    return value.flatMap((item: unknown, place) => faultsOf(shape.listOf, item, `${at}[${place}]`));
  }
  return faultsInFields(shape, value, at);
}

function faultsInFields({ fields, optional = [] }: Fields, value: unknown, at: string): readonly string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${at} has to be an object`];
  const given = new Map<string, unknown>(Object.entries(value));
  const unknown = [...given.keys()].filter((key) => !Object.hasOwn(fields, key));
  return [
    ...unknown.map((key) => `${at}.${key} is not known`),
    ...Object.entries(fields).flatMap(([key, shape]) =>
      given.has(key)
        ? faultsOf(shape, given.get(key), `${at}.${key}`)
        : optional.includes(key)
          ? []
          : [`${at}.${key} is missing`],
    ),
  ];
}
