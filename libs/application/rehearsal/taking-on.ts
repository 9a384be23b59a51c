import { Injectable } from '@nestjs/common';

import { dayInShanghai, dayPlus } from '#domain/calendar/day.js';
import type { InputTerms } from '#domain/input/input.js';
import { suggestCities } from '#intake/suggest-cities.js';

import { AcceptAssignment } from '../assignment/accept-assignment.use-case.js';
import { ContestAssignment } from '../assignment/contest-assignment.use-case.js';
import { UpholdAssignment } from '../assignment/uphold-assignment.use-case.js';
import { AgreeInput } from '../input/agree-input.use-case.js';
import { ConfirmInput } from '../input/confirm-input.use-case.js';
import { CounterInput } from '../input/counter-input.use-case.js';
import { UpholdInput } from '../input/uphold-input.use-case.js';
import { ConfirmCities } from '../open-set/confirm-cities.use-case.js';
import { ProposeCities } from '../open-set/propose-cities.use-case.js';
import { ReturnCities } from '../open-set/return-cities.use-case.js';
import { PlanReader } from '../ports/plan.reader.js';
import { DecideReferral } from '../referral/decide-referral.use-case.js';
import type { Part, Scene } from './scene.types.js';

/** What is done until a task has a lead and its inputs. */
@Injectable()
export class TakingOn {
  constructor(
    private readonly accept: AcceptAssignment,
    private readonly contest: ContestAssignment,
    private readonly upholdAssignment: UpholdAssignment,
    private readonly confirm: ConfirmInput,
    private readonly counter: CounterInput,
    private readonly agree: AgreeInput,
    private readonly upholdInput: UpholdInput,
    private readonly propose: ProposeCities,
    private readonly confirmCities: ConfirmCities,
    private readonly returnCities: ReturnCities,
    private readonly decideReferral: DecideReferral,
    private readonly plans: PlanReader,
  ) {}

  readonly parts = {
    assignment: ({ manner }, command) =>
      manner === 'objecting'
        ? this.contest.run({ ...command, contest: { reason: '该项任务主要职责不在本单位', unitId: null } })
        : this.accept.run(command),
    input: (scene, command) => {
      const terms = termsOf(scene);
      return scene.manner === 'objecting'
        ? this.counter.run({ ...command, terms: { ...terms, what: `${terms.what}（分两批提供）` } })
        : this.confirm.run({ ...command, terms });
    },
    'counter-offer': (_scene, command) => this.agree.run(command),
    settlement: ({ facts, item }, command) => {
      const isInput = facts.inputs.some(({ id }) => id === item.subjectId);
      const note = '经协调，仍由原单位承担';
      return isInput ? this.upholdInput.run({ ...command, note }) : this.upholdAssignment.run({ ...command, note });
    },
    'cities-proposal': async (scene, command) =>
      this.propose.run({
        ...command,
        proposal: { add: await this.cities(scene), drop: [], reason: '按任务涉及地区提出' },
      }),
    'cities-confirmation': ({ manner }, command) =>
      manner === 'returning'
        ? this.returnCities.run({ ...command, note: '请核对涉及的设区市' })
        : this.confirmCities.run(command),
    referral: ({ manner }, command) =>
      this.decideReferral.run({ ...command, verb: manner === 'refusing' ? 'refuse' : 'approve', opinion: '已阅' }),
  } as const satisfies Readonly<Record<string, Part>>;

  /** Those that the task's text names, or the first three that owe it nothing yet. */
  private async cities({ facts }: Scene): Promise<readonly string[]> {
    const [cities, task] = await Promise.all([this.plans.cities(), this.plans.task(facts.task.id)]);
    const known = cities.map(({ name, aliases }) => ({ name, aliases: [...aliases] }));
    const named = new Set(suggestCities(task?.text ?? '', known));
    const free = cities.filter(({ id }) => !facts.inputs.some(({ unitId }) => unitId === id));
    const suggested = free.filter(({ name }) => named.has(name));
    return (suggested.length > 0 ? suggested : free.slice(0, 3)).map(({ id }) => id);
  }
}

function termsOf({ facts, item, at }: Scene): InputTerms {
  const input = facts.inputs.find(({ id }) => id === item.subjectId);
  return {
    what: input?.wording ?? `配合“${facts.task.title}”，提供资料、数据和政策支持`,
    toWhom: '牵头单位',
    by: dayPlus(dayInShanghai(at), 60),
    contact: '本单位联络员',
  };
}
