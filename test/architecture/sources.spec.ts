import { describe, expect, it } from '@jest/globals';
import { type ProjectFile, isTestCode, projectFiles } from './project.files.js';
import {
  environmentViolations,
  focusViolations,
  silencedViolations,
  sqlClockViolations,
  sqlDateViolations,
  truthViolations,
} from './source.rule.js';

const file = (path: string, text: string): ProjectFile => ({ path, text });
const sources = projectFiles(/^(apps|libs|workflows|test)\/.*\.tsx?$/);
const sql = projectFiles(/^(apps|libs|test)\/.*\.sql$/);

describe('Every test runs', () => {
  it('in every spec of the project', () => {
    expect(sources.filter(({ path }) => isTestCode(path)).flatMap(focusViolations)).toEqual([]);
  });

  it.each(['it.only("a", f)', 'describe.skip("a", f)', 'it.skip.each([1])("a", f)', 'test.todo("a")', 'xit("a", f)'])(
    'refuses %s',
    (text) => {
      expect(focusViolations(file('libs/domain/x.spec.ts', text))).not.toEqual([]);
    },
  );

  it('leaves strings and other things called skip alone', () => {
    expect(focusViolations(file('x.spec.ts', 'it("it.only", () => query.skip(3))'))).toEqual([]);
  });
});

describe('Configuration is parsed once', () => {
  it('so that nothing else reads the environment', () => {
    expect(sources.flatMap(environmentViolations)).toEqual([]);
  });

  it('and a source that does is refused', () => {
    expect(environmentViolations(file('libs/records/x.ts', 'const a = process.env.HOME;'))).toHaveLength(1);
    expect(environmentViolations(file('libs/platform/configuration/x.ts', 'const a = process.env.HOME;'))).toEqual([]);
  });
});

describe('Time is an argument', () => {
  it('so that no SQL of the project reads the database’s clock', () => {
    const judged = [...sql, ...sources.filter(({ path }) => !path.startsWith('test/architecture/'))];
    expect(judged.flatMap(sqlClockViolations)).toEqual([]);
  });

  it('so that no test writes a date by SQL', () => {
    expect(sources.filter(({ path }) => !path.startsWith('test/architecture/')).flatMap(sqlDateViolations)).toEqual([]);
  });

  it.each(['UPDATE deadline SET due_at = $1', 'insert into work_item (id, due_at) values ($1, $2)'])(
    'refuses in a test: %s',
    (text) => {
      const source = `db.query(\`${text}\`)`;
      expect(sqlDateViolations(file('test/integration/x.spec.ts', source))).toHaveLength(1);
      expect(sqlDateViolations(file('libs/records/x.ts', source))).toEqual([]);
      expect(sqlDateViolations(file('test/bench/x.ts', source))).toEqual([]);
    },
  );

  it.each([
    ['x.sql', 'create table a (at timestamptz DEFAULT now());'],
    ['x.sql', 'update a set at = CURRENT_TIMESTAMP;'],
    ['x.ts', 'db.query(`update a set at = clock_timestamp() where id = ${id}`)'],
    ['x.ts', `@Column({ default: () => 'now()' })`],
    ['x.ts', `import { CreateDateColumn } from 'typeorm';`],
  ])('refuses in %s: %s', (path, text) => {
    expect(sqlClockViolations(file(`libs/records/${path}`, text))).toHaveLength(1);
  });

  it.each([
    ['x.sql', '-- never now(): `at` is handed in\nselect 1;'],
    ['x.ts', 'const at = clock.now(); // not now()'],
    ['x.ts', `throw new Error('use clock.now() instead')`],
  ])('accepts in %s: %s', (path, text) => {
    expect(sqlClockViolations(file(`libs/records/${path}`, text))).toEqual([]);
  });
});

describe('Only tests read truth.json', () => {
  it('in the whole project', () => {
    expect(sources.flatMap(truthViolations)).toEqual([]);
  });

  it('and a source that names it is refused', () => {
    const text = `readFileSync('plans/guangxi-2021-2023.truth.json')`;
    expect(truthViolations(file('libs/intake/plan.ts', text))).toHaveLength(1);
    expect(truthViolations(file('libs/intake/plan.spec.ts', text))).toEqual([]);
  });
});

describe('A lint rule is put aside only with a reason', () => {
  it('in the whole project', () => {
    expect(sources.flatMap(silencedViolations)).toEqual([]);
  });

  it('and without one it is refused', () => {
    const directive = ['eslint', 'disable-next-line no-console'].join('-');
    expect(silencedViolations(file('x.ts', `// ${directive}`))).toHaveLength(1);
    expect(silencedViolations(file('x.ts', `// ${directive} -- the screen is this program's output`))).toEqual([]);
  });
});
