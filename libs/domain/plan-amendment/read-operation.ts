import { isRefusal, type Refusal, refuse } from '../refusal/refusal.js';
import type { PlanOperation } from './operation.js';

/** An operation as it is sent or typed: its kind, and any of the fields. */
export interface WrittenOperation {
  readonly kind: PlanOperation['kind'];
  readonly number?: number;
  readonly unitId?: string;
  readonly into?: number;
  readonly newNumber?: number;
  readonly title?: string;
  readonly text?: string;
  readonly leadUnitId?: string;
  readonly supporterIds?: readonly string[];
  readonly year?: number;
  readonly targetId?: string;
  readonly value?: number;
  readonly valueMax?: number | null;
  readonly byYear?: number | null;
}

type FieldName = Exclude<keyof WrittenOperation, 'kind'>;

const newTask = ['title', 'text', 'leadUnitId', 'supporterIds'] as const;

/** The fields of each kind. */
const fieldsOf: Readonly<Record<PlanOperation['kind'], readonly FieldName[]>> = {
  'change-lead': ['number', 'unitId'],
  'add-supporter': ['number', 'unitId'],
  'drop-supporter': ['number', 'unitId'],
  'drop-task': ['number'],
  'merge-task': ['number', 'into'],
  'split-task': ['number', 'newNumber', ...newTask],
  'add-task': ['number', ...newTask],
  'move-deadline': ['number', 'year'],
  'move-period': ['year'],
  'change-target': ['targetId', 'value', 'valueMax', 'byYear'],
};

/** What stands where nothing was written. */
const unwritten: Pick<WrittenOperation, 'supporterIds' | 'valueMax' | 'byYear'> = {
  supporterIds: [],
  valueMax: null,
  byYear: null,
};

/** Each with the fields of its kind and no others; or which of them are missing. */
export function readOperations(written: readonly WrittenOperation[]): readonly PlanOperation[] | Refusal {
  const read = written.map(readOperation);
  const refused = read.find(isRefusal);
  return refused ?? read.flatMap((one) => (isRefusal(one) ? [] : [one]));
}

function readOperation(operation: WrittenOperation): PlanOperation | Refusal {
  const { kind } = operation;
  const given = { ...unwritten, ...operation };
  const missing = fieldsOf[kind].filter((name) => given[name] === undefined);
  if (missing.length > 0) return refuse('INVALID', { why: `${kind}: ${missing.join(', ')}` });
  const fields = Object.fromEntries(fieldsOf[kind].map((name) => [name, given[name]]));
  // The cast holds: these are the fields of its kind, and none is missing.
  return { kind, ...fields } as unknown as PlanOperation;
}
