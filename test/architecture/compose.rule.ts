import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parse } from 'yaml';
import { type ProjectFile, readProjectFile } from './project.files.js';

interface Service {
  readonly image?: string;
  readonly restart?: string;
  readonly healthcheck?: object;
}

/** Where a compose file departs from the compose specification's schema, or from the rules of the house. */
export function composeViolations(file: ProjectFile): string[] {
  const compose: unknown = parse(file.text, { merge: true });
  const validate = compiledSchema();
  if (!validate(compose)) return (validate.errors ?? []).map((error) => `${file.path}${sentence(error)}`);
  // The schema has just said that this is its shape.
  const { services = {} } = compose as { readonly services?: Readonly<Record<string, Service>> };
  return Object.entries(services).flatMap(([name, service]) => serviceViolations(file.path, name, service));
}

function compiledSchema() {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  // A JSON file is an object; a wrong one would fail to compile.
  return ajv.compile(JSON.parse(readProjectFile('docker/compose-spec.schema.json').text) as object);
}

function sentence({ instancePath, message, params }: ErrorObject): string {
  return `${instancePath || '/'} ${message ?? 'is wrong'} ${JSON.stringify(params)}`;
}

function serviceViolations(path: string, name: string, service: Service): string[] {
  const where = `${path}: service ${name}`;
  const jobs = service.restart === 'no' || service.restart?.startsWith('on-failure');
  return [
    ...(service.image?.includes('auto-setup') ? [`${where} uses auto-setup, which is deprecated`] : []),
    ...(service.image && !/:[^:}]*\d/.test(service.image) ? [`${where} pins no version of its image`] : []),
    ...(!jobs && service.healthcheck === undefined ? [`${where} runs for ever and has no healthcheck`] : []),
  ];
}
