import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { openApiOf } from '#apps/api/documentation.js';
import { type Permission, permissions } from '#apps/api/route/permission.js';
import { statementsDuring, withoutBrackets } from '#testing/statements.js';

import { ApiRig } from '../../rigs/api.rig.js';

interface Documented {
  readonly 'x-permission'?: Permission;
  readonly responses: Readonly<Partial<Record<string, { content?: Partial<Record<string, { schema?: object }>> }>>>;
}

interface Operation extends Pick<Documented, 'responses'> {
  readonly route: string;
  readonly method: string;
  readonly path: string;
  readonly permission: Permission | undefined;
}

interface OpenApi {
  readonly openapi: string;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

describe('every route', () => {
  let api: ApiRig;
  let operations: readonly Operation[];

  beforeAll(async () => {
    api = await ApiRig.start();
    // An operation of the document, as far as it is looked at here.
    const paths = openApiOf(api.app).paths as unknown as Record<string, Record<string, Documented>>;
    operations = Object.entries(paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, { responses, 'x-permission': permission }]) => {
        return { route: `${method.toUpperCase()} ${path}`, method, path, permission, responses };
      }),
    );
  });
  afterAll(() => api.stop());

  it('has a permission of the closed list', () => {
    const without = operations.filter(
      ({ permission }) => permission === undefined || !permissions.includes(permission),
    );
    expect(without.map(({ route }) => route)).toEqual([]);
    expect(operations.length).toBeGreaterThan(20);
  });

  it('documents what it answers, and its refusals as problem+json', () => {
    const answers = ({ responses }: Operation): boolean =>
      responses['204'] !== undefined || Object.values(responses['200']?.content ?? {}).some((media) => media?.schema);
    expect(operations.filter((operation) => !answers(operation)).map(({ route }) => route)).toEqual([]);
    const refuses = ({ responses }: Operation): boolean =>
      responses.default?.content?.['application/problem+json']?.schema !== undefined;
    expect(operations.filter((operation) => !refuses(operation)).map(({ route }) => route)).toEqual([]);
  });

  it('asks who it is, unless it is one of the few open to anyone', async () => {
    const open: string[] = [];
    for (const { route, method, path, permission } of operations) {
      const address = path.replace(/\{\w+\}/g, '00000000-0000-4000-8000-00000000000f');
      const { status } = await fetch(api.url + address, { method });
      if (permission === 'anyone') open.push(route);
      else expect([route, status]).toEqual([route, 401]);
    }
    expect(open.sort()).toEqual([
      'GET /api/calendar-feeds/{secret}.ics',
      'GET /api/health',
      'GET /api/invitations/{secret}',
      'POST /api/invitations/{secret}/acceptance',
      'POST /api/invitations/{secret}/administration',
      'POST /api/session',
    ]);
  });

  it('is described in OpenAPI 3.1, without words of 3.0 and without references to nothing', async () => {
    const { body } = await api.visitor().get<OpenApi>('/api/openapi.json');
    const text = JSON.stringify(body);
    expect(body.openapi).toBe('3.1.0');
    expect(text).not.toContain('"nullable"');
    const referred = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name ?? '');
    expect(referred.filter((name) => body.components.schemas[name] === undefined)).toEqual([]);
  });

  it('costs one statement for who it is, and three for an act beside it', async () => {
    const administrator = await api.signedIn('gx-fgw-leader');
    const list = () => administrator.get('/api/units');
    const act = () =>
      administrator.post(
        '/api/units',
        { name: '自治区计数局', officialName: '计数局', kind: 'department', parentId: null, aliases: [] },
        { 'idempotency-key': 'counted' },
      );
    expect(withoutBrackets((await statementsDuring(list)).statements)).toHaveLength(2);
    const { result, statements } = await statementsDuring(act);
    expect(result.status).toBe(200);
    expect(withoutBrackets(statements)).toHaveLength(4);
  });
});
