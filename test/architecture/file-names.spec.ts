import { describe, expect, it } from '@jest/globals';
import { fileNameViolations } from './file-name.rule.js';
import { projectPaths } from './project.files.js';

describe('File names say noun and role', () => {
  it('in the whole project', () => {
    expect(fileNameViolations(projectPaths())).toEqual([]);
  });

  it.each([
    ['libs/domain/utils.ts', 'utils says nothing'],
    ['libs/domain/task.helper.ts', 'not one role of the closed list'],
    ['libs/application/common/accept.ts', 'the folder common says nothing'],
    ['libs/domain/AnnualPlan.ts', 'in lower case with hyphens'],
    ['libs/domain/annual_plan.entity.ts', 'in lower case with hyphens'],
    ['apps/api/task.controller.module.ts', 'not one role of the closed list'],
  ])('refuses %s', (path, why) => {
    expect(fileNameViolations([path])).toEqual([expect.stringContaining(why)]);
  });

  it('refuses a second barrel in one library', () => {
    expect(fileNameViolations(['libs/domain/index.ts', 'libs/records/index.ts'])).toEqual([]);
    expect(fileNameViolations(['libs/domain/index.ts', 'libs/domain/task/index.ts'])).toEqual([
      'domain has more than one index.ts: at most one barrel a library',
    ]);
  });

  it('accepts stems with and without a role, specs and dated migrations', () => {
    const paths = [
      'libs/domain/annual-plan.ts',
      'libs/domain/annual-plan.table.spec.ts',
      'apps/api/task.controller.ts',
      'libs/records/migrations/1767225600000-CreateChains.ts',
      'libs/records/migrations/1767225600000-CreateChains.sql',
    ];
    expect(fileNameViolations(paths)).toEqual([]);
  });
});
