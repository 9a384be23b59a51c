import ts from 'typescript';
import { type ProjectFile, isTestCode } from './project.files.js';
import { importsOf, literalsOf, nodesOf } from './source.syntax.js';

const readsEnvironment = /^(libs\/platform\/(clock|configuration|services)|libs\/testing\/services|apps\/standalone)\//;
const clock =
  /(?<![.\w])now\s*\(\s*\)|\b(current_timestamp|current_date|localtimestamp)\b|\b(clock|statement|transaction)_timestamp\s*\(/i;
const clockColumns = ['CreateDateColumn', 'UpdateDateColumn', 'DeleteDateColumn'];

/** `only`, `skip` and their like: a test that is not run proves nothing. */
export function focusViolations(file: ProjectFile): string[] {
  return nodesOf(file)
    .filter(isFocus)
    .map((node) => `${file.path}: ${node.getText()} keeps tests from running`);
}

function isFocus(node: ts.Node): boolean {
  if (ts.isIdentifier(node)) return /^(fdescribe|fit|xdescribe|xit|xtest)$/.test(node.text);
  if (!ts.isPropertyAccessExpression(node) || !/^(only|skip|todo|failing)$/.test(node.name.text)) return false;
  return /^(describe|it|test)\b/.test(node.expression.getText());
}

/** `process.env` anywhere but where configuration is parsed. */
export function environmentViolations(file: ProjectFile): string[] {
  if (readsEnvironment.test(file.path)) return [];
  return nodesOf(file)
    .filter((node) => ts.isPropertyAccessExpression(node) && node.getText() === 'process.env')
    .map(() => `${file.path} reads process.env: configuration is parsed once, in libs/platform/configuration`);
}

/** The database's clock in SQL, whether in a .sql file, in a string of a source or implied by a decorator of TypeORM. */
export function sqlClockViolations(file: ProjectFile): string[] {
  if (file.path.startsWith('libs/platform/clock/')) return [];
  const sql = file.path.endsWith('.sql') ? [file.text.replace(/--.*$/gm, '')] : literalsOf(file);
  const used = sql.flatMap((text) => clock.exec(text)?.[0] ?? []);
  const implied = file.path.endsWith('.sql') ? [] : clockColumnsIn(file);
  return [...used, ...implied].map((name) => `${file.path} reads the database's clock with ${name}: hand \`at\` in`);
}

function clockColumnsIn(file: ProjectFile): string[] {
  const names = nodesOf(file).flatMap((node) => (ts.isImportSpecifier(node) ? [node.name.text] : []));
  return names.filter((name) => clockColumns.includes(name));
}

const datedTables =
  'assignment|input|open_set|referral|prepared_act|work_item|deadline|clock_request|slip|policy|calendar|calendar_day';
/** The content of a policy bears no moment: a test of migrations puts an older one back. */
const datedWrite = new RegExp(`\\b(UPDATE|INSERT INTO)\\s+(${datedTables})\\b(?!\\s+SET content = )`, 'i');

/** Rows that bear dates, written by a test past the use cases: what is late in a test has to have become late. The bench is no test. */
export function sqlDateViolations(file: ProjectFile): string[] {
  if (!isTestCode(file.path) || file.path.startsWith('test/bench/')) return [];
  const written = literalsOf(file).flatMap((text) => datedWrite.exec(text)?.[0] ?? []);
  return written.map((words) => `${file.path} writes a date by SQL with ${words}: step the clock, and act`);
}

/** What a careful reader finds in the plan is for comparison: code that reads it would parse by looking up the answer. */
export function truthViolations(file: ProjectFile): string[] {
  if (isTestCode(file.path)) return [];
  const named = [...literalsOf(file), ...importsOf(file).map((found) => found.specifier)];
  return named.some((text) => text.includes('truth.json'))
    ? [`${file.path} names truth.json: only tests may read it`]
    : [];
}

/** A lint rule may be put aside only with a reason. */
export function silencedViolations(file: ProjectFile): string[] {
  const silenced = file.text.match(/^.*(\/\/|\/\*)\s*eslint-disable.*$/gm) ?? [];
  return silenced
    .filter((line) => !/eslint-disable.* -- \S/.test(line))
    .map((line) => `${file.path}: "${line.trim()}" gives no reason after " -- "`);
}
