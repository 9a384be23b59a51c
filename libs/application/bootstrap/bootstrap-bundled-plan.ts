import { Injectable } from '@nestjs/common';

import type { PersonActor } from '#domain/directory/actor.js';
import { bundledPlan } from '#intake/bundled-plan.js';

import type { MatterCommand } from '../act/act.js';
import { ImportPlan } from '../plan/import-plan.use-case.js';
import { PublishPlan } from '../plan/publish-plan.use-case.js';
import { RequestPublication } from '../plan/request-publication.use-case.js';
import { ActorFinder, PlanFinder } from '../ports/finders.js';
import { castOf, unitRows } from './cast.js';
import { SeedDirectory } from './seed-directory.use-case.js';

export interface Bootstrapping {
  /** ISO instant of the start. */
  readonly at: string;
  /** Publish the original dates instead of the re-based ones. */
  readonly asWritten: boolean;
  /** Of the one password that the whole cast shares. */
  readonly passwordHash: string;
}

/** Two different people of the coordinator: one asks for publication, the other publishes. */
const first = 'gx-fgw-handler';
const second = 'gx-fgw-leader';

/**
 * Brings up the bundled plan: directory with a cast, import, publication by two. Each step finds out whether it is
 * already so, so that a start that was cut off is finished by the next.
 */
@Injectable()
export class BootstrapBundledPlan {
  constructor(
    private readonly seedDirectory: SeedDirectory,
    private readonly importPlan: ImportPlan,
    private readonly requestPublication: RequestPublication,
    private readonly publishPlan: PublishPlan,
    private readonly actors: ActorFinder,
    private readonly plans: PlanFinder,
  ) {}

  async run(bootstrapping: Bootstrapping): Promise<{ readonly planId: string }> {
    await this.seed(bootstrapping);
    const { at } = bootstrapping;
    const planId = await this.import(bootstrapping);
    const on = (actor: PersonActor): MatterCommand => ({ actor, at, request: null, id: planId, revision: null });
    if ((await this.stateOf()) === 'draft') await this.requestPublication.run(on(await this.actor(first)));
    if ((await this.stateOf()) === 'requested') await this.publishPlan.run(on(await this.actor(second)));
    return { planId };
  }

  private async seed({ at, passwordHash }: Bootstrapping): Promise<void> {
    if ((await this.actors.byAccount(first)) !== null) return;
    const { directory } = bundledPlan();
    const units = unitRows(directory);
    const cast = directory.flatMap((unit, index) => castOf(unit, units[index]?.id ?? '', { passwordHash, at }));
    await this.seedDirectory.run({ at, units, cast });
  }

  private async import({ at, asWritten }: Bootstrapping): Promise<string> {
    const { fileName, text, sha256 } = bundledPlan();
    const known = await this.plans.bySource(sha256);
    if (known !== null) return known.id;
    const actor = await this.actor(first);
    const document = { fileName, bytes: new TextEncoder().encode(text), openness: 'open' as const };
    await this.importPlan.run({ actor, at, request: null, ...document, rebase: !asWritten });
    return this.import({ at, asWritten, passwordHash: '' });
  }

  private async stateOf(): Promise<string | undefined> {
    return (await this.plans.bySource(bundledPlan().sha256))?.state;
  }

  private async actor(account: string): Promise<PersonActor> {
    const actor = await this.actors.byAccount(account);
    if (actor === null) throw new Error(`The directory has no account ${account}: start with --fresh.`);
    return actor;
  }
}
