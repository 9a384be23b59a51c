import eslint from '@eslint/js';
import prettier from 'eslint-config-prettier';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { explainedCast } from './test/architecture/explained-cast.lint.mjs';

const wallClock = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'No wall clock: take `at` as an argument.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'No wall clock: take `at` as an argument.',
  },
];
const shape = [{ selector: 'TSEnumDeclaration', message: 'Use a union of strings.' }];
const environment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Configuration is parsed once, in libs/platform/configuration.',
};

// Generated files and data. Nothing else is exempt, and nowhere else is anything exempt.
const generated = [
  'dist',
  'node_modules',
  'coverage',
  '.qiantou',
  'apps/web/dist',
  'docs/generated',
  '**/*.generated.ts',
];

export default defineConfig(
  globalIgnores(generated),
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  prettier,
  {
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['*.js'] } } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { house: { rules: { 'explained-cast': explainedCast } } },
    rules: {
      'max-lines': ['error', { max: 250 }],
      'max-lines-per-function': ['error', { max: 45 }],
      'max-params': ['error', { max: 3 }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...wallClock, ...shape, environment],
      eqeqeq: 'error',
      'house/explained-cast': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // A `default` is no excuse: a new state must be decided wherever states are told apart.
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: false }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // DTOs, and the options of NestJS and TypeORM, are classes that stand for a shape: a literal of that shape is meant.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  // NestJS resolves constructor parameters by position, and decorated signatures need the values, not the types.
  {
    files: ['apps/api/**', 'apps/worker/**', 'apps/cli/**', 'libs/application/**', 'libs/records/**'],
    rules: { 'max-params': ['error', { max: 8 }], '@typescript-eslint/consistent-type-imports': 'off' },
  },
  // The only places that may read the machine's clock, the environment or the terminal.
  {
    files: [
      'libs/platform/clock/**',
      'libs/platform/configuration/**',
      'libs/platform/services/**',
      'libs/testing/services/**',
      'apps/standalone/**',
    ],
    rules: { 'no-restricted-syntax': ['error', ...shape] },
  },
  { files: ['apps/cli/**', 'apps/standalone/**', 'test/**'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.spec.ts', 'test/**'],
    rules: { 'max-lines': ['error', { max: 300 }], 'max-lines-per-function': 'off' },
  },
  { files: ['**/*.js', '**/*.mjs'], extends: [tseslint.configs.disableTypeChecked] },
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        performance: 'readonly',
        URL: 'readonly',
        AbortController: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
        Buffer: 'readonly',
      },
    },
    rules: { 'no-console': 'off', 'no-restricted-syntax': 'off' },
  },
);
