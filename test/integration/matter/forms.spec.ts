import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { openApiOf } from '#apps/api/documentation.js';

import { ApiRig } from '../../rigs/api.rig.js';

interface Property {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly description?: string;
}

/** Longer than a name, an account or a cursor may be: somebody writes sentences there, or sends a file. */
const longestName = 300;

describe('every form where something can be written or uploaded', () => {
  let api: ApiRig;

  beforeAll(async () => {
    api = await ApiRig.start();
  });
  afterAll(() => api.stop());

  it('says that it is no place for state secrets', () => {
    const fields = writtenFields();
    expect(fields.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['CommentBody.text', 'AttachmentBody.contentBase64', 'NoteBody.note', 'TermsBody.what']),
    );
    const silent = fields.filter(({ property }) => !property.description?.includes('不得上传涉密信息'));
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  /** Free text in the bodies of requests, and in the parts that they are made of. */
  function writtenFields(): { name: string; property: Property }[] {
    const schemas = Object.entries(openApiOf(api.app).components?.schemas ?? {});
    return schemas
      .filter(([name]) => /(Body|Part)$/.test(name))
      .flatMap(([name, schema]) => {
        // Schemas of bodies are objects of properties; the union with references is for nested ones.
        const properties = 'properties' in schema ? (schema.properties as Record<string, Property>) : {};
        return Object.entries(properties).map(([field, property]) => ({ name: `${name}.${field}`, property }));
      })
      .filter(({ property }) => property.type === 'string' && (property.maxLength ?? 0) > longestName);
  }
});
