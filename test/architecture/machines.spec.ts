import { describe, expect, it } from '@jest/globals';
import { machineViolations } from './machine.rule.js';
import { projectFiles } from './project.files.js';

// Assembled, so that this file itself names no such path and no such host.
const path = (...parts: string[]) => ['', ...parts].join('/');
const host = (...parts: string[]) => parts.join('.');

describe('A clone elsewhere finds nothing of this machine', () => {
  it('in any file of the project', () => {
    expect(projectFiles(/(^|\/)[^/]+$/).flatMap(machineViolations)).toEqual([]);
  });

  it.each([
    path('work', 'main'),
    path('root', '.cache'),
    path('tmp', 'x.json'),
    path('home', 'li', 'qiantou'),
    host('registry', 'npmjs', 'org'),
    host('files', 'pythonhosted', 'org'),
    host('proxy', 'golang', 'org'),
  ])('refuses %s', (text) => {
    expect(machineViolations({ path: 'README.md', text: `see ${text} for it` })).toHaveLength(1);
  });

  it.each(['/var/lib/qiantou', 'libs/work/item.ts', 'https://example.org/work', 'can’t be read under /root'])(
    'accepts %s',
    (text) => {
      expect(machineViolations({ path: 'README.md', text })).toEqual([]);
    },
  );
});
