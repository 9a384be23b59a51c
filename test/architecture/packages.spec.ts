import { describe, expect, it } from '@jest/globals';
import { type Manifest, packageViolations, undecidedPackages } from './packages.rule.js';
import { projectFiles, readProjectFile } from './project.files.js';

// npm itself refuses a package.json of another shape.
const manifest = JSON.parse(readProjectFile('package.json').text) as Manifest;

describe('The packages', () => {
  it('are those that the decisions allow', () => {
    expect(packageViolations(manifest)).toEqual([]);
  });

  it.each<[Manifest, string]>([
    [{}, 'the project is ESM'],
    [{ type: 'module', imports: { '#a/*.js': { default: './dist/a/*.js' } } }, 'must lead to one source'],
    [
      { type: 'module', imports: { '#a/*.js': { source: './a/*.ts', default: './lib/*.js' } } },
      'must lead to one source',
    ],
    [{ type: 'module', dependencies: { pino: '9.0.0' } }, 'pino was decided against: decision 0005'],
    [{ type: 'module', devDependencies: { jest: '^30.0.0' } }, 'jest is not pinned'],
  ])('are refused in %j', (bad, why) => {
    expect(packageViolations(bad)).toEqual([expect.stringContaining(why)]);
  });
});

describe('Each package beyond those given', () => {
  it('is named in a decision', () => {
    const decisions = projectFiles(/^docs\/decisions\/\d{4}-.*\.md$/).map(({ text }) => text);
    expect(undecidedPackages(manifest, decisions.join('\n'))).toEqual([]);
  });

  it('is missed where none names it', () => {
    const bad = { dependencies: { typeorm: '1.0.0', yaml: '2.0.0', lodash: '4.0.0' } };
    expect(undecidedPackages(bad, 'We read it with `yaml`.')).toEqual(['lodash']);
  });
});

describe('One import mechanism', () => {
  it('serves TypeScript, Jest and Node: no aliases of a compiler, no mapping of names beyond .js to .ts', () => {
    const compilers = projectFiles(/^tsconfig[\w.]*\.json$/).filter(({ text }) => /"(paths|baseUrl)"/.test(text));
    expect(compilers).toEqual([]);
    expect(readProjectFile('tsconfig.json').text).toContain('"customConditions": ["source"]');
    const jest = readProjectFile('jest.config.js').text;
    expect(jest).toContain("customExportConditions: ['source'");
    const mappings = jest.match(/moduleNameMapper:.*/g);
    expect(mappings).toEqual([String.raw`moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },`]);
  });
});

describe('One configuration each', () => {
  it('for the linter, the formatter and the strict compiler', () => {
    const configurations = projectFiles(/(^|\/)(\.?eslint|\.prettierrc|prettier\.config|biome|\.stylelint)[^/]*$/);
    expect(configurations.map(({ path }) => path)).toEqual(['.prettierrc.json', 'eslint.config.js']);
    const compiler = readProjectFile('tsconfig.json').text;
    for (const option of ['strict', 'noUncheckedIndexedAccess', 'exactOptionalPropertyTypes', 'noImplicitOverride']) {
      expect(compiler).toContain(`"${option}": true`);
    }
  });
});
