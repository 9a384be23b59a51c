import { Injectable } from '@nestjs/common';

import { dayInShanghai, dayPlus } from '#domain/calendar/day.js';
import type { InputTerms } from '#domain/input/input.js';
import { suggestCities } from '#intake/suggest-cities.js';

import { AgreeInput } from '../input/agree-input.use-case.js';
import { ConfirmInput } from '../input/confirm-input.use-case.js';
import { CounterInput } from '../input/counter-input.use-case.js';
import { ConfirmCities } from '../open-set/confirm-cities.use-case.js';
import { ProposeCities } from '../open-set/propose-cities.use-case.js';
import { ReturnCities } from '../open-set/return-cities.use-case.js';
import { PlanReader } from '../ports/plan.reader.js';
import type { Part, Scene } from './scene.types.js';

/** What supporting units promise, and which cities are among them. */
@Injectable()
export class Promising {
  constructor(
    private readonly confirm: ConfirmInput,
    private readonly counter: CounterInput,
    private readonly agree: AgreeInput,
    private readonly propose: ProposeCities,
    private readonly confirmCities: ConfirmCities,
    private readonly returnCities: ReturnCities,
    private readonly plans: PlanReader,
  ) {}

  readonly parts = {
    input: (scene, command) => {
      const terms = termsOf(scene);
      return scene.manner === 'objecting'
        ? this.counter.run({ ...command, terms: { ...terms, what: `${terms.what}（分两批提供）` } })
        : this.confirm.run({ ...command, terms });
    },
    'counter-offer': (_scene, command) => this.agree.run(command),
    'cities-proposal': async (scene, command) =>
      this.propose.run({
        ...command,
        proposal: { add: await this.cities(scene), drop: [], reason: '按任务涉及地区提出' },
      }),
    'cities-confirmation': ({ manner }, command) =>
      manner === 'returning'
        ? this.returnCities.run({ ...command, note: '请核对涉及的设区市' })
        : this.confirmCities.run(command),
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
