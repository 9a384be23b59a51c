import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { projectRoot } from '#platform/configuration/project-root.js';

import { exitCodes } from './exit-codes.js';

describe('The exit codes', () => {
  it('are all documented, and no other', () => {
    const page = readFileSync(join(projectRoot, 'docs', 'cli.md'), 'utf8');
    const section = page.split('## Exit codes')[1]?.split('\n## ')[0] ?? '';
    const documented = [...section.matchAll(/^\| (\d+)\s+\| \S/gm)].map(([, code]) => Number(code));
    expect(documented).toEqual(Object.values(exitCodes).sort((one, other) => one - other));
  });
});
