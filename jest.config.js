const ring = (displayName, testMatch, more = {}) => ({
  displayName,
  testMatch: testMatch.map((glob) => `<rootDir>/${glob}`),
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest'] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  ...more,
});

/** Not a ring, but run by Jest for its loaders: `npm run histories` writes what the replay ring reads. */
const script = ring;

/** One project a ring; `npm test` runs them one after another, with a budget of minutes each. */
export default {
  // A hook or a test that starts services takes seconds, on a busy machine minutes: a limit is there to end what hangs, not to hurry.
  testTimeout: 300_000,
  projects: [
    ring('unit', ['libs/**/*.spec.ts', 'workflows/**/*.spec.ts', 'apps/**/*.spec.ts']),
    ring('architecture', ['test/architecture/**/*.spec.ts']),
    ring('integration', ['test/integration/**/*.spec.ts']),
    ring('workflows', ['test/workflows/**/*.spec.ts']),
    ring('replay', ['test/replay/**/*.spec.ts']),
    script('record', ['test/replay/**/*.record.ts']),
    ring('faults', ['test/faults/**/*.spec.ts']),
  ],
};
