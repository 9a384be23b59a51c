import { posix } from 'node:path';
import { type ProjectFile } from './project.files.js';

const maximumRules = 25;

/** A decision without a test that keeps it true is a wish. Its Confirmation names an existing spec by its path. */
export function decisionViolations(file: ProjectFile, paths: readonly string[]): string[] {
  const confirmation = /^[#*\s]*Confirmation\b([\s\S]*?)(?=^#|(?![\s\S]))/m.exec(file.text)?.[1];
  if (confirmation === undefined) return [`${file.path} has no Confirmation`];
  const named = confirmation.match(/[\w./-]+\.spec\.tsx?/g) ?? [];
  if (named.length === 0) return [`${file.path}: its Confirmation names no test file`];
  return named
    .filter((path) => !paths.includes(path))
    .map((path) => `${file.path}: its Confirmation names ${path}, which does not exist`);
}

export interface Enforcers {
  /** All files of the project. */
  readonly paths: readonly string[];
  /** Names of the lint rules that are switched on. */
  readonly lintRules: readonly string[];
}

/** CONTRIBUTING.md: few rules, each with the lint rule or the test that enforces it, in backticks. */
export function contributingViolations(file: ProjectFile, enforcers: Enforcers): string[] {
  const rules = file.text.split(/^(?=\d+\. )/m).filter((part) => /^\d+\. /.test(part));
  const tooMany =
    rules.length > maximumRules ? [`${file.path} has ${rules.length} rules: at most ${maximumRules}`] : [];
  const known = [...enforcers.paths.filter((path) => path.endsWith('.spec.ts')), ...enforcers.lintRules];
  return [...tooMany, ...rules.flatMap((rule) => enforcementViolations(file.path, rule, known))];
}

function enforcementViolations(path: string, rule: string, known: readonly string[]): string[] {
  const number = rule.slice(0, rule.indexOf('.'));
  const enforcedBy = /\bEnforced\s+by\s+([^.]*(?:\.\w[^.]*)*)/.exec(rule)?.[1];
  if (enforcedBy === undefined) return [`${path}: rule ${number} does not say what it is enforced by`];
  const names = [...enforcedBy.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
  if (names.length === 0) return [`${path}: rule ${number} names neither a lint rule nor a test file`];
  return names
    .filter((name) => !known.includes(name))
    .map((name) => `${path}: rule ${number} names ${name}, which is neither a test file nor a lint rule in force`);
}

/** Relative links of a page that lead nowhere. Code is not searched. */
export function linkViolations(file: ProjectFile, paths: readonly string[]): string[] {
  const prose = file.text.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '');
  const targets = [...prose.matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g)].map((match) => match[1] ?? '');
  return targets
    .filter((target) => !/^([a-z]+:|#)/i.test(target))
    .filter((target) => !exists(posix.join(posix.dirname(file.path), target.replace(/#.*$/, '')), paths))
    .map((target) => `${file.path} links to ${target}, which does not exist`);
}

function exists(path: string, paths: readonly string[]): boolean {
  const folder = `${path.replace(/\/$/, '')}/`;
  return path === '.' || paths.some((known) => known === path || known.startsWith(folder));
}
