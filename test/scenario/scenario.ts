import type { Answer, MatterCommand } from '#application/act/act.js';
import type { TaskActs } from '#application/act/task-act.js';
import { AcceptAssignment } from '#application/assignment/accept-assignment.use-case.js';
import { ContestAssignment } from '#application/assignment/contest-assignment.use-case.js';
import { UpholdAssignment } from '#application/assignment/uphold-assignment.use-case.js';
import { AgreeInput } from '#application/input/agree-input.use-case.js';
import { ConfirmInput } from '#application/input/confirm-input.use-case.js';
import { CounterInput } from '#application/input/counter-input.use-case.js';
import { ConfirmCities } from '#application/open-set/confirm-cities.use-case.js';
import { ProposeCities } from '#application/open-set/propose-cities.use-case.js';
import { SignPreparedAct } from '#application/prepared-act/sign-prepared-act.use-case.js';
import { DecideReferral } from '#application/referral/decide-referral.use-case.js';
import { ProposeReferral } from '#application/referral/propose-referral.use-case.js';

import type { World } from './world.js';

/** One act of one person, on one matter. */
export interface ScriptedAct {
  readonly account: string;
  readonly useCase: new (acts: TaskActs) => { run(command: never): Promise<Answer> };
  readonly id: string;
  readonly terms: Readonly<Record<string, unknown>>;
}

/** Acts that are done at the same business moment, and then left to come to rest. */
export interface Scene {
  readonly name: string;
  readonly acts: (world: World) => Promise<readonly ScriptedAct[]>;
}

/** Tasks whose leads contest: the first is upheld, the second is referred and gets another lead. */
export const contested = [36, 37] as const;
/** Who takes over task 37. */
export const newLead = 'gx-wlt';
/** The input of 文化和旅游厅 in task 35 is countered. */
const countered = 35;

const terms = { what: '按职责提供资料和支持', toWhom: '牵头单位', by: '2026-12-31', contact: '联络员' };

type UseCase = ScriptedAct['useCase'];

function act(account: string, [useCase, id]: readonly [UseCase, string], more: ScriptedAct['terms'] = {}): ScriptedAct {
  return { account, useCase, id, terms: more };
}

/** How the 45 tasks are taken on. */
export const scenes: readonly Scene[] = [
  {
    name: 'two leads contest',
    acts: async (world) => {
      const mine = (await world.assignments('issued')).filter(({ task }) =>
        contested.some((number) => number === task),
      );
      return mine.map(({ id, unit }) =>
        act(`${unit}-leader`, [ContestAssignment, id], { contest: { reason: '职责不符', unitId: null } }),
      );
    },
  },
  {
    name: 'the coordinator upholds one and refers the other',
    acts: async (world) => {
      const [upheld, referred] = await world.assignments('contested');
      const proposed = { toUnitId: await world.unitId(newLead), reason: '建议调整牵头单位' };
      return [
        act('gx-fgw-handler', [UpholdAssignment, upheld?.id ?? ''], { note: '维持' }),
        act('gx-fgw-handler', [ProposeReferral, referred?.id ?? ''], { subjectKind: 'assignment', proposed }),
      ];
    },
  },
  {
    name: 'the approver decides',
    acts: async (world) =>
      (await world.referrals()).map(({ id }) =>
        act('gx-zf-leader', [DecideReferral, id], { verb: 'approve', opinion: '同意' }),
      ),
  },
  {
    name: 'handlers prepare the acceptance of every third task',
    acts: async (world) =>
      (await world.assignments('issued'))
        .filter(({ task }) => task % 3 === 0)
        .map(({ id, unit }) => act(`${unit}-handler`, [AcceptAssignment, id])),
  },
  {
    name: 'their leaders sign',
    acts: async (world) =>
      (await world.preparedActs()).map(({ id, unit }) => act(`${unit}-leader`, [SignPreparedAct, id])),
  },
  {
    name: 'the other leaders accept',
    acts: async (world) =>
      (await world.assignments('issued')).map(({ id, unit }) => act(`${unit}-leader`, [AcceptAssignment, id])),
  },
  {
    name: 'the leads propose cities',
    acts: async (world) => {
      const cities = [await world.unitId('city-nanning'), await world.unitId('city-liuzhou')];
      const proposal = { add: cities, drop: [], reason: '相关设区市' };
      return (await world.openSets('open')).map(({ id, unit }) =>
        act(`${unit}-handler`, [ProposeCities, id], { proposal }),
      );
    },
  },
  {
    name: 'the cities are confirmed by whoever settles',
    acts: async (world) => {
      const sets = await world.openSets('proposed');
      return Promise.all(sets.map(async ({ id, task }) => act(await world.settler(task), [ConfirmCities, id])));
    },
  },
  {
    name: 'one supporting unit offers other terms',
    acts: async (world) =>
      (await world.inputs('requested'))
        .filter(({ task }) => task === countered)
        .map(({ id, unit }) => act(`${unit}-leader`, [CounterInput, id], { terms })),
  },
  {
    name: 'its lead agrees',
    acts: async (world) => (await world.inputs('countered')).map(({ id }) => act('gx-swt-handler', [AgreeInput, id])),
  },
  {
    name: 'everybody else confirms',
    acts: async (world) =>
      (await world.inputs('requested')).map(({ id, unit }) => act(`${unit}-leader`, [ConfirmInput, id], { terms })),
  },
];

/** The command of a scripted act; its key stands for the same act when it is sent again. */
export function commandOf(scripted: ScriptedAct, given: Omit<MatterCommand, 'id' | 'revision'>): MatterCommand {
  return { ...given, id: scripted.id, revision: null, ...scripted.terms };
}
