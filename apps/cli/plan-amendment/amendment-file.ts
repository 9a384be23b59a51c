import { operationKinds } from '#domain/plan-amendment/operation.js';
import type { WrittenOperation } from '#domain/plan-amendment/read-operation.js';

import { type Fields, list, readJsonFile, texts } from '../parse/json-file.js';

export interface AmendmentFile {
  readonly title: string;
  readonly operations: readonly WrittenOperation[];
}

const fields: Fields['fields'] = {
  ...{ kind: { oneOf: operationKinds }, number: 'number', unitId: 'text', into: 'number', newNumber: 'number' },
  ...{ title: 'text', text: 'text', leadUnitId: 'text', supporterIds: texts, year: 'number' },
  ...{ targetId: 'text', value: 'number', valueMax: 'number?', byYear: 'number?' },
};
// Which of them a kind needs is said by the engine.
const optional = Object.keys(fields).filter((name) => name !== 'kind');
const shape: Fields = { fields: { title: 'text', operations: list(fields, optional) } };

/** Title and operations of an amendment from a JSON file. @throws CommandLineError */
export async function readAmendmentFile(file: string): Promise<AmendmentFile> {
  return (await readJsonFile(file, { shape, as: 'amendment' })) as AmendmentFile; // of that shape
}
