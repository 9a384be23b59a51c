import { describe, expect, it } from '@jest/globals';
import { importViolations } from './import.rule.js';
import { projectFiles } from './project.files.js';

const judge = (path: string, text: string) => importViolations({ path, text });

describe('Imports point one way', () => {
  it('in every source of the project', () => {
    expect(projectFiles(/^(apps|libs|workflows|test)\/.*\.(tsx?|mjs)$/).flatMap(importViolations)).toEqual([]);
  });

  it.each([
    ['libs/domain/x.ts', `import { a } from '#application/a.js';`, 'domain has zero dependencies'],
    ['libs/domain/x.ts', `import { readFile } from 'node:fs';`, 'domain has zero dependencies'],
    ['libs/domain/x.ts', `export * from 'rxjs';`, 'domain has zero dependencies'],
    ['libs/domain/x.ts', `import { a } from '../records/a.js';`, 'imports across libraries are written #records/…'],
    ['libs/contracts/x.ts', `import { a } from '#domain/a.js';`, 'contracts may import only types from domain'],
    ['libs/intake/x.ts', `import type { A } from '#application/a.js';`, 'intake imports no other library'],
    ['libs/platform/x.ts', `const a = await import('#records/a.js');`, 'platform imports no other library'],
    ['libs/application/x.ts', `import { a } from '#records/a.js';`, 'asks through ports, which records implements'],
    ['libs/application/x.ts', `import { DataSource } from 'typeorm';`, 'asks through ports, which records implements'],
    ['libs/records/x.ts', `import { a } from '#intake/a.js';`, 'records implements what application asks for'],
    ['workflows/x.ts', `import { a } from '#application/a.js';`, 'workflows -> domain, contracts only'],
    ['workflows/x.ts', `import { Client } from '@temporalio/client';`, 'workflows -> domain, contracts only'],
    ['libs/application/x.ts', `import { a } from '#apps/api/a.js';`, 'nothing imports an app'],
    ['libs/testing/x.ts', `import { a } from '#apps/api/a.js';`, 'nothing imports an app'],
    ['apps/standalone/x.ts', `type A = import('#apps/api/a.js').A;`, 'nothing imports an app'],
    ['apps/api/x.ts', `import { a } from '../worker/a.js';`, 'imports across libraries are written #apps/worker/…'],
    ['apps/api/x.ts', `import { aTask } from '#testing/a.js';`, 'only tests import libs/testing'],
    ['apps/api/x.ts', `import { a } from '#workflows/a.js';`, 'apps import libraries'],
    ['libs/novel/x.ts', ``, 'no import rule is written'],
  ])('refuses in %s: %s', (path, text, why) => {
    expect(judge(path, text)).toEqual([expect.stringContaining(why)]);
  });

  it('says which file, which import and why', () => {
    expect(judge('libs/domain/task.ts', `import { a } from '#records/a.js';`)).toEqual([
      'libs/domain/task.ts may not import #records/a.js: domain has zero dependencies',
    ]);
  });

  it.each([
    ['libs/domain/x.ts', `import { a } from './a.js'; // import { b } from 'rxjs'`],
    ['libs/contracts/x.ts', `import { type A } from '#domain/a.js';`],
    ['libs/records/x.ts', `import { A } from '#application/a.js'; import { DataSource } from 'typeorm';`],
    ['workflows/x.ts', `import { sleep } from '@temporalio/workflow'; import { a } from '#domain/a.js';`],
    ['libs/domain/x.spec.ts', `import { it } from '@jest/globals'; import { aTask } from '#testing/a.js';`],
    ['libs/intake/x.spec.ts', `import { a } from '../../test/fixtures/a.js';`],
    ['test/integration/x.spec.ts', `import { a } from '#apps/api/a.js';`],
  ])('accepts in %s: %s', (path, text) => {
    expect(judge(path, text)).toEqual([]);
  });
});
