import { Injectable } from '@nestjs/common';

import { bundleOf } from '#domain/request/request.acts.js';

import type { MatterCommand } from '../act/act.js';
import { AbovePlans } from '../annual-plan/above-plans.js';
import { AdmitAnnualPlan } from '../annual-plan/admit-annual-plan.use-case.js';
import { ConfirmConditions } from '../annual-plan/confirm-conditions.use-case.js';
import { DecideAnnualPlan } from '../annual-plan/decide-annual-plan.use-case.js';
import { FindUnmet } from '../annual-plan/find-unmet.use-case.js';
import { ForwardAnnualPlan } from '../annual-plan/forward-annual-plan.use-case.js';
import { RemitAnnualPlan } from '../annual-plan/remit-annual-plan.use-case.js';
import { ReplyAnnualPlan } from '../annual-plan/reply-annual-plan.use-case.js';
import { ReturnAnnualPlan } from '../annual-plan/return-annual-plan.use-case.js';
import { SendBackAnnualPlan } from '../annual-plan/send-back-annual-plan.use-case.js';
import { FixAgenda } from '../meeting/fix-agenda.use-case.js';
import { PlaceItem } from '../meeting/place-item.use-case.js';
import { RaiseRequest } from '../request/raise-request.use-case.js';
import { planOf } from './drafting.js';
import type { Part, Scene } from './scene.types.js';

const unclear = [{ part: null, text: '目标和进度安排不够具体，请补充' }];
const formless = [{ part: null, text: '报送材料不齐，请补齐后再报' }];

/** What is done from the review of an annual plan to the reply. */
@Injectable()
export class Approving {
  constructor(
    private readonly forward: ForwardAnnualPlan,
    private readonly returnPlan: ReturnAnnualPlan,
    private readonly raise: RaiseRequest,
    private readonly above: AbovePlans,
    private readonly admit: AdmitAnnualPlan,
    private readonly sendBack: SendBackAnnualPlan,
    private readonly fix: FixAgenda,
    private readonly place: PlaceItem,
    private readonly decide: DecideAnnualPlan,
    private readonly remit: RemitAnnualPlan,
    private readonly confirm: ConfirmConditions,
    private readonly findUnmet: FindUnmet,
    private readonly reply: ReplyAnnualPlan,
  ) {}

  readonly parts = {
    'plan-review': ({ manner }, command) =>
      manner === 'returning'
        ? this.returnPlan.run({ ...command, to: 'drafting', opinions: unclear })
        : this.forward.run(command),
    'plan-request': (scene, command) => this.request(scene, command),
    'paper-check': ({ manner, route = 'meeting' }, command) =>
      manner === 'returning'
        ? this.sendBack.run({ ...command, to: 'drafting', opinions: formless })
        : this.admit.run({ ...command, route, isUrgent: false }),
    'agenda-place': (scene, command) => this.fixAgenda(scene, command),
    decision: ({ manner }, command) => {
      switch (manner) {
        case 'returning':
          return this.remit.run({ ...command, to: 'reviewing', opinions: unclear });
        case 'in-principle':
          return this.decide.run({
            ...command,
            decision: manner,
            opinion: '原则同意',
            conditions: '进一步细化资金来源和季度进度',
          });
        case 'refusing':
          return this.decide.run({ ...command, decision: 'refused', opinion: '时机尚不成熟', conditions: null });
        default:
          return this.decide.run({ ...command, decision: 'approved', opinion: '同意', conditions: null });
      }
    },
    conditions: ({ manner }, command) =>
      manner === 'returning' ? this.findUnmet.run({ ...command, opinions: unclear }) : this.confirm.run(command),
    reply: (scene, command) => this.reply.run({ ...command, replyNumber: `桂政函${numberOf(scene)}` }),
  } as const satisfies Readonly<Record<string, Part>>;

  /** With all others that are ready and that policy bundles with it. */
  private async request(scene: Scene, command: MatterCommand): Promise<void> {
    const { task, policy } = scene.facts;
    const above = await this.above.planOf(command.id);
    const lines = above?.annualPlans ?? [];
    const own = lines.find(({ id }) => id === command.id);
    const { bundle } = policy.annualPlans;
    const together = lines.filter(
      (line) => line.state === 'forwarded' && own && bundleOf(line, bundle) === bundleOf(own, bundle),
    );
    await this.raise.run({
      ...command,
      planId: task.planId,
      number: `请示${numberOf(scene)}`,
      title: `关于报请审定年度建设方案的请示（${task.title}${together.length > 1 ? '等' : ''}）`,
      annualPlanIds: together.map(({ id }) => id),
    });
  }

  /** The whole agenda of the session for which it is proposed; where that one is fixed already, its own place. */
  private async fixAgenda({ facts, item }: Scene, command: MatterCommand): Promise<void> {
    const place = facts.agenda.findLast(
      ({ annualPlanId, state }) => annualPlanId === item.subjectId && state === 'proposed',
    );
    if (place === undefined) return;
    const session = { ...command, id: place.meetingId };
    if (place.meetingState === 'planned') await this.fix.run(session);
    else await this.place.run({ ...session, annualPlanId: item.subjectId, place: null });
  }
}

/** Year, task, which plan of the task, and how often it was submitted: no two papers bear the same number. */
function numberOf(scene: Scene): string {
  const plan = planOf(scene);
  const { task, annualPlans } = scene.facts;
  return `〔${plan.year}〕${task.number}-${annualPlans.indexOf(plan) + 1}-${plan.round}号`;
}
