import { posix } from 'node:path';
import { zoneOf } from './import.rule.js';

/** The closed list of roles. Add one here only when no role of the list says what the file is. */
export const roles = [
  'access',
  'activities',
  'acts',
  'border',
  'builder',
  'codes',
  'command',
  'contract',
  'controller',
  'decorator',
  'diagram',
  'dto',
  'entity',
  'error',
  'errors',
  'facts',
  'files',
  'filter',
  'fixture',
  'guard',
  'interceptor',
  'labels',
  'lint',
  'loop',
  'mapper',
  'mapping',
  'matter',
  'migration',
  'module',
  'naming',
  'options',
  'policy',
  'port',
  'procedure',
  'query',
  'reader',
  'record',
  'repository',
  'rig',
  'rows',
  'rule',
  'runner',
  'screen',
  'sql',
  'syntax',
  'table',
  'types',
  'units',
  'views',
  'use-case',
  'verbs',
  'workflow',
] as const;

const vague = /^(utils?|helpers?|common|misc|shared|stuff)$/;
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const migration = /^libs\/records\/migrations\/\d{13,14}-[A-Z][A-Za-z0-9]*\.(ts|sql)$/;

/** What is wrong with the names of the project's source files. */
export function fileNameViolations(paths: readonly string[]): string[] {
  const sources = paths.filter((path) => /^(apps|libs|workflows|test)\/.*\.(tsx?|mjs)$/.test(path));
  return [...sources.flatMap(nameViolations), ...barrelViolations(sources)];
}

function nameViolations(path: string): string[] {
  const [stem = '', ...rest] = posix.basename(path).split('.').slice(0, -1);
  const role = rest.filter((part) => part !== 'spec' && part !== 'd');
  const folder = posix
    .dirname(path)
    .split('/')
    .find((part) => vague.test(part));
  if (folder !== undefined) return [`${path}: the folder ${folder} says nothing; name the noun`];
  if (vague.test(stem)) return [`${path}: the name ${stem} says nothing; name the noun`];
  if (migration.test(path)) return [];
  if (!kebab.test(stem)) return [`${path}: file names are <noun-or-verb>.<role>.ts, in lower case with hyphens`];
  return role.every(isRole) && role.length < 2
    ? []
    : [`${path}: .${role.join('.')} is not one role of the closed list`];
}

function isRole(part: string): boolean {
  return roles.some((role) => role === part);
}

function barrelViolations(paths: readonly string[]): string[] {
  const barrels = paths.filter((path) => posix.basename(path) === 'index.ts').map((path) => zoneOf(path) ?? path);
  return [...new Set(barrels)]
    .filter((zone) => barrels.indexOf(zone) !== barrels.lastIndexOf(zone))
    .map((zone) => `${zone} has more than one index.ts: at most one barrel a library`);
}
