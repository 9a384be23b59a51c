export interface ZoneRule {
  /** Zones that may be imported. */
  readonly imports: readonly string[];
  /** Zones of which only types may be imported. */
  readonly types: readonly string[];
  /** Packages that may be imported, or that may not; `node` stands for Node's own modules. */
  readonly packages: { readonly only: readonly string[] } | { readonly except: readonly string[] };
  /** The end of the sentence that refuses. */
  readonly why: string;
}

const anyPackage = { except: [] } as const;
const database = ['pg', 'typeorm'];
const libraries = ['application', 'contracts', 'domain', 'intake', 'platform', 'records'];

const app: ZoneRule = {
  imports: libraries,
  types: [],
  packages: anyPackage,
  why: 'apps import libraries; other apps they start as processes',
};

/** The direction of imports of DESIGN.md, one row a zone. A new library or app is refused until it has its row here. */
export const zoneRules: Readonly<Record<string, ZoneRule>> = {
  domain: { imports: [], types: [], packages: { only: [] }, why: 'domain has zero dependencies' },
  contracts: {
    imports: [],
    types: ['domain'],
    packages: { only: ['@temporalio/common'] },
    why: 'contracts are names and shapes: types of domain, and Temporal’s own words for them',
  },
  intake: {
    imports: [],
    types: ['domain', 'contracts'],
    packages: { except: database },
    why: 'intake imports no other library, except types of domain and contracts',
  },
  platform: {
    imports: ['contracts'],
    types: ['domain'],
    packages: anyPackage,
    why: 'platform imports no other library, except contracts, by whose names it speaks to Temporal, and types of domain',
  },
  application: {
    imports: ['contracts', 'domain', 'intake', 'platform'],
    types: [],
    packages: { except: database },
    why: 'application -> domain; for storage it asks through ports, which records implements',
  },
  records: {
    imports: ['application', 'contracts', 'domain', 'platform'],
    types: [],
    packages: anyPackage,
    why: 'records implements what application asks for, and knows nothing beyond',
  },
  workflows: {
    imports: ['contracts', 'domain'],
    types: [],
    packages: { only: ['@temporalio/common', '@temporalio/workflow'] },
    why: 'workflows -> domain, contracts only: their bundle must be deterministic',
  },
  testing: {
    imports: [...libraries, 'workflows'],
    types: [],
    packages: anyPackage,
    why: 'libs/testing serves tests of libraries',
  },
  'apps/api': app,
  'apps/cli': app,
  'apps/standalone': app,
  'apps/web': app,
  'apps/worker': { ...app, imports: [...libraries, 'workflows'] },
};
