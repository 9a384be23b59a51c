import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { projectRoot } from '#platform/configuration/project-root.js';

const script = readFileSync(join(projectRoot, 'tools', 'verify-export.mjs'), 'utf8');

describe('the script that verifies an export', () => {
  it('has fewer than 100 lines, so that a stranger reads it before trusting it', () => {
    expect(script.trimEnd().split('\n').length).toBeLessThan(100);
  });

  it('needs nothing but Node', () => {
    const imported = [...script.matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*|\brequire\s*\(\s*)['"]([^'"]+)['"]/g)];
    expect(imported.map(([, name]) => name).filter((name) => !name?.startsWith('node:'))).toEqual([]);
    expect(imported.length).toBeGreaterThan(0);
  });
});
