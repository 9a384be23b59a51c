import { messageOf } from '#platform/services/service.error.js';

import { wrongUse } from '../terminal/command-line.error.js';
import { readDocument } from './document.js';

/** What a value has to be: text, a number, one of some words, a list, or an object of such; `?` allows null. */
export type Shape = 'text' | 'text?' | 'number' | 'number?' | Words | List | Fields;
interface Words {
  readonly oneOf: readonly string[];
}
interface List {
  readonly listOf: Shape;
}
export interface Fields {
  readonly fields: Readonly<Record<string, Shape>>;
  /** Those that may be left out. */
  readonly optional?: readonly string[];
}

/** A list of texts. */
export const texts: Shape = { listOf: 'text' };
/** A list of objects with these fields. */
export const list = (fields: Fields['fields'], optional: readonly string[] = []): Shape => ({
  listOf: { fields, optional },
});

/** A value of that shape from a JSON file. @throws CommandLineError, which names what is wrong first, by its place */
export async function readJsonFile(
  file: string,
  named: { readonly shape: Shape; readonly as: string },
): Promise<unknown> {
  const read = parsed(new TextDecoder().decode(await readDocument(file)), file);
  const [fault] = faultsOf(named.shape, read, named.as);
  if (fault !== undefined) throw wrongUse(`${file}: ${fault}`);
  return read;
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw wrongUse(`${file} is not JSON: ${messageOf(error)}`);
  }
}

/** Where a value is not of that shape, and what it has to be there; nothing where it is. */
export function faultsOf(shape: Shape, value: unknown, at: string): readonly string[] {
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
