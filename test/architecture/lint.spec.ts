import { describe, expect, it } from '@jest/globals';
import { ESLint } from 'eslint';

const eslint = new ESLint();
// Typed rules load the whole program at the first file, which on a busy machine takes longer than Jest's five seconds.
const patienceMs = 60_000;
// A path that exists, since typed rules need a file that TypeScript knows; the text is ours.
const place = 'test/architecture/project.files.ts';

async function refusedBy(text: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(text, { filePath: place });
  return result?.messages.map((message) => message.ruleId) ?? [];
}

const cases: [string, string, string][] = [
  ['an unexplained cast', 'export const a = JSON.parse("1") as number;', 'house/explained-cast'],
  ['a promise left alone', 'export function a() { Promise.resolve(1); }', '@typescript-eslint/no-floating-promises'],
  [
    'a switch that forgets a case',
    'export function a(b: "x" | "y") { switch (b) { case "x": return 1; } return 2; }',
    '@typescript-eslint/switch-exhaustiveness-check',
  ],
  ['any', 'export const a: any = 1;', '@typescript-eslint/no-explicit-any'],
  ['an enum', 'export enum A { B }', 'no-restricted-syntax'],
  ['the wall clock', 'export const a = new Date();', 'no-restricted-syntax'],
  ['a fourth positional parameter', 'export const a = (b = 1, c = 1, d = 1, e = 1) => b + c + d + e;', 'max-params'],
  ['a comment that silences nothing', '// eslint-disable-next-line no-eval -- so\nexport const a = 1;', ''],
];

describe('The lint configuration refuses', () => {
  it.each(cases)(
    '%s',
    async (_name, text, rule) => {
      expect(await refusedBy(text)).toContain(rule === '' ? null : rule);
    },
    patienceMs,
  );

  it(
    'nothing in a cast that is explained, a constant or only forgets',
    async () => {
      const text = [
        '// The format has said that it is a number.',
        'export const a = JSON.parse("1") as number;',
        'export const b = ["x"] as const;',
        'export const c = "x" as unknown;',
        '',
      ].join('\n');
      expect(await refusedBy(text)).toEqual([]);
    },
    patienceMs,
  );
});
