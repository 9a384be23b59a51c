import { type AnnualPlanContent, needKinds, projectKinds, projectStages } from '#domain/annual-plan/content.js';

import { faultsOf, type Fields, list, readJsonFile, texts } from '../parse/json-file.js';

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
  return (await readJsonFile(file, { shape: content, as: 'content' })) as AnnualPlanContent; // of that shape
}

/** Where a value is not the content of an annual plan, and what it has to be there; nothing where it is one. */
export function contentFaults(value: unknown): readonly string[] {
  return faultsOf(content, value, 'content');
}
