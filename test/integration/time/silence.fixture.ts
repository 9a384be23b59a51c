import { AcceptAssignment } from '#application/assignment/accept-assignment.use-case.js';
import { ConfirmCities } from '#application/open-set/confirm-cities.use-case.js';
import { ProposeCities } from '#application/open-set/propose-cities.use-case.js';
import { sha256 } from '#application/record/chain-link.js';

import type { EngineRig } from '../../rigs/engine.rig.js';
import { commandOf, type ScriptedAct } from '../../scenario/scenario.js';
import { type Found, World } from '../../scenario/world.js';

/** Does what a scripted act says, at the engine's time. @throws Refused */
export async function perform(engine: EngineRig, act: ScriptedAct): Promise<void> {
  const key = `${act.useCase.name} ${act.id} ${engine.clock.now().toISOString()}`;
  const actor = await new World(engine.dataSource).person(act.account);
  const at = engine.clock.now().toISOString();
  const command = commandOf(act, { actor, at, request: { key, hash: sha256(key) } });
  await engine.get(act.useCase).run(command as never); // each act's terms are those of its use case
}

/** Of these matters, that of a task. */
export function ofTask(found: readonly Found[], number: number, unit?: string): Found {
  const one = found.find(({ task, unit: key }) => task === number && (unit === undefined || key === unit));
  if (one === undefined) throw new Error(`Task ${number} has no such matter.`);
  return one;
}

/**
 * What is needed so that all four kinds of units are asked for something: 能源局 takes on task 3 and has 南宁 named for it,
 * 工信厅 takes on task 4, to which 广西电网公司 owes an input. Each is done when all is at rest.
 */
export function openingActs(engine: EngineRig): readonly (() => Promise<void>)[] {
  const world = new World(engine.dataSource);
  const accept = (task: number) => async (): Promise<void> => {
    const { id, unit } = ofTask(await world.assignments('issued'), task);
    await perform(engine, { account: `${unit}-leader`, useCase: AcceptAssignment, id, terms: {} });
  };
  return [
    accept(3),
    accept(4),
    async () => {
      const { id, unit } = ofTask(await world.openSets('open'), 3);
      const proposal = { add: [await world.unitId('city-nanning')], drop: [], reason: '相关设区市' };
      await perform(engine, { account: `${unit}-handler`, useCase: ProposeCities, id, terms: { proposal } });
    },
    async () => {
      const { id, task } = ofTask(await world.openSets('proposed'), 3);
      await perform(engine, { account: await world.settler(task), useCase: ConfirmCities, id, terms: {} });
    },
  ];
}
