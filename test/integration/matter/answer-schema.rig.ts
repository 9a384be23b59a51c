import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

import { openApiOf } from '#apps/api/documentation.js';

import type { ApiRig } from '../../rigs/api.rig.js';

interface Schema {
  readonly [key: string]: unknown;
  readonly properties?: Readonly<Record<string, unknown>>;
}

type Paths = Readonly<
  Record<string, Record<string, { responses: Record<string, { content?: Record<string, { schema: object }> }> }>>
>;

/** What the documentation says of answers, to be compared with what is answered: nothing missing, nothing besides. */
export class AnswerSchemas {
  readonly routes: readonly string[];
  private readonly ajv: Ajv2020;
  private readonly paths: Paths;

  constructor(api: ApiRig) {
    const document = openApiOf(api.app);
    // An operation of the document, as far as it is looked at here.
    this.paths = document.paths as unknown as Paths;
    this.routes = Object.entries(this.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
    );
    this.ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats.default(this.ajv);
    const schemas = Object.entries(document.components?.schemas ?? {});
    for (const [name, schema] of schemas) this.ajv.addSchema(closed({ ...schema }), `#/components/schemas/${name}`);
  }

  /** Where an answer differs from its documentation, by JSON pointer. */
  violations(route: string, body: unknown): string[] {
    const [method = '', path = ''] = route.split(' ');
    const response = this.paths[path]?.[method.toLowerCase()]?.responses['200'];
    const schema = response?.content?.['application/json']?.schema;
    if (schema === undefined) return [`${route} documents no answer`];
    const validate = this.ajv.compile(schema);
    validate(body);
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${route}${instancePath}: ${message ?? ''} ${JSON.stringify(params)}`,
    );
  }
}

function closed(schema: Schema): Schema {
  return schema.properties === undefined ? schema : { ...schema, additionalProperties: false };
}
