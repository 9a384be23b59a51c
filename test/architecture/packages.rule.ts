/** The parts of package.json that decisions speak of. */
export interface Manifest {
  readonly type?: string;
  readonly imports?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** Packages decided against, and the decision. */
const refused: Readonly<Record<string, string>> = {
  '@biomejs/biome': '0003',
  dprint: '0003',
  oxlint: '0003',
  mocha: '0004',
  'ts-jest': '0004',
  vitest: '0004',
  'nestjs-pino': '0005',
  pino: '0005',
  winston: '0005',
  '@nestjs/cli': '0007',
  'ts-node': '0002',
  tsx: '0002',
  'module-alias': '0001',
  'tsconfig-paths': '0001',
};

/** Where the packages depart from docs/decisions: the mechanism of imports, packages decided against, versions left open. */
export function packageViolations(manifest: Manifest): string[] {
  const packages = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  return [
    ...(manifest.type === 'module' ? [] : ['package.json: the project is ESM ("type": "module")']),
    ...Object.entries(manifest.imports ?? {}).flatMap(([name, target]) => importsEntryViolations(name, target)),
    ...packages.flatMap(([name]) =>
      name in refused ? [`${name} was decided against: decision ${refused[name] ?? ''}`] : [],
    ),
    ...packages.flatMap(([name, version]) => (/^\d/.test(version) ? [] : [`${name} is not pinned to one version`])),
  ];
}

function importsEntryViolations(name: string, target: Readonly<Record<string, string>>): string[] {
  const { source = '', default: built = '' } = target;
  const paired = /^#[a-z]+\/\*\.js$/.test(name) && built === source.replace(/^\.\//, './dist/').replace(/\.ts$/, '.js');
  return paired && source.endsWith('.ts')
    ? []
    : [`${name} must lead to one source, and by default to what tsc makes of it`];
}

/** Given with the project, so that nothing is left to decide about them. */
const given = /^(@nestjs\/|@temporalio\/|@types\/|(typeorm|pg|class-validator|jest|typescript|react|react-dom)$)/;

/** Packages that no decision names in backticks. */
export function undecidedPackages(manifest: Manifest, decisions: string): string[] {
  const names = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  return names.filter((name) => !given.test(name) && !decisions.includes(`\`${name}\``));
}
