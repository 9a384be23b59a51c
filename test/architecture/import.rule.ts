import { posix } from 'node:path';
import { type ProjectFile, isTestCode } from './project.files.js';
import { type ImportFound, importsOf } from './source.syntax.js';
import { type ZoneRule, zoneRules } from './import.table.js';

/** Which imports of one file point the wrong way; each is a sentence that names the reason. */
export function importViolations(file: ProjectFile): string[] {
  const zone = zoneOf(file.path);
  if (zone === undefined || zone === 'test') return [];
  const rule = zoneRules[zone];
  if (rule === undefined) return [`${file.path} lies in ${zone}, for which no import rule is written`];
  return importsOf(file).flatMap((found) => judge({ file, zone, rule, found }) ?? []);
}

/** The library, application or ring that a path belongs to: `domain`, `apps/api`, `workflows`, `test`. */
export function zoneOf(path: string): string | undefined {
  const [top, second] = path.split('/');
  if (top === 'libs') return second;
  if (top === 'apps') return `apps/${second ?? ''}`;
  return top === 'workflows' || top === 'test' ? top : undefined;
}

interface Case {
  readonly file: ProjectFile;
  readonly zone: string;
  readonly rule: ZoneRule;
  readonly found: ImportFound;
}

function judge({ file, zone, rule, found }: Case): string | undefined {
  const target = targetOf(file.path, found.specifier);
  const refuse = (why: string): string => `${file.path} may not import ${found.specifier}: ${why}`;
  if (target === undefined) return outsider(found, rule) && !isTestCode(file.path) ? refuse(rule.why) : undefined;
  if (target === zone) return undefined;
  if (isTestCode(file.path) && target === 'test') return undefined;
  if (found.specifier.startsWith('.')) return refuse(`imports across libraries are written #${target}/…`);
  if (target === 'testing') return isTestCode(file.path) ? undefined : refuse('only tests import libs/testing');
  if (target.startsWith('apps/')) return refuse('nothing imports an app');
  if (rule.imports.includes(target)) return undefined;
  if (!rule.types.includes(target)) return refuse(rule.why);
  return found.typeOnly ? undefined : refuse(`${zone} may import only types from ${target}`);
}

function targetOf(path: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return zoneOf(posix.join(posix.dirname(path), specifier)) ?? 'the root';
  if (!specifier.startsWith('#')) return undefined;
  const [first = '', second = ''] = specifier.slice(1).split('/');
  return first === 'apps' ? `apps/${second.replace(/\.js$/, '')}` : first;
}

/** True when the specifier names a package, or a module of Node, that the zone must do without. */
function outsider({ specifier }: ImportFound, { packages }: ZoneRule): boolean {
  const name = specifier.startsWith('node:') ? 'node' : packageOf(specifier);
  return 'only' in packages ? !packages.only.includes(name) : packages.except.includes(name);
}

function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}
