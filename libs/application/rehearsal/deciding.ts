import { Injectable } from '@nestjs/common';

import { placedIn } from '#domain/meeting/agenda.acts.js';
import type { Meeting } from '#domain/meeting/meeting.js';
import { isInTime } from '#domain/meeting/propose-agenda.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { AbovePlans } from '../annual-plan/above-plans.js';
import { AdmitAnnualPlan } from '../annual-plan/admit-annual-plan.use-case.js';
import { DecideAnnualPlan } from '../annual-plan/decide-annual-plan.use-case.js';
import { RemitAnnualPlan } from '../annual-plan/remit-annual-plan.use-case.js';
import { ReplyAnnualPlan } from '../annual-plan/reply-annual-plan.use-case.js';
import { SendBackAnnualPlan } from '../annual-plan/send-back-annual-plan.use-case.js';
import { FixAgenda } from '../meeting/fix-agenda.use-case.js';
import { PlaceItem } from '../meeting/place-item.use-case.js';
import { paperNumberOf } from './scene-plan.js';
import type { Part, Scene } from './scene.types.js';

const formless = [{ part: null, text: '报送材料不齐，请补齐后再报' }];
const unclear = [{ part: null, text: '目标和进度安排不够具体，请补充' }];

/** The general office takes papers in and fixes agendas, the approver decides, a reply tells. */
@Injectable()
export class Deciding {
  constructor(
    private readonly admit: AdmitAnnualPlan,
    private readonly sendBack: SendBackAnnualPlan,
    private readonly fix: FixAgenda,
    private readonly place: PlaceItem,
    private readonly decide: DecideAnnualPlan,
    private readonly remit: RemitAnnualPlan,
    private readonly reply: ReplyAnnualPlan,
    private readonly above: AbovePlans,
  ) {}

  readonly parts = {
    'paper-check': ({ manner, route = 'meeting' }, command) =>
      manner === 'returning'
        ? this.sendBack.run({ ...command, to: 'drafting', opinions: formless })
        : this.admit.run({ ...command, route, isUrgent: false }),
    'agenda-place': (scene, command) => this.fixAgenda(scene, command),
    decision: (scene, command) => this.decided(scene, command),
    reply: (scene, command) => this.reply.run({ ...command, replyNumber: `桂政函${paperNumberOf(scene)}` }),
  } as const satisfies Readonly<Record<string, Part>>;

  private decided({ manner }: Scene, command: MatterCommand): Promise<Answer> {
    const conditions = '进一步细化资金来源和季度进度';
    if (manner === 'returning') return this.remit.run({ ...command, to: 'reviewing', opinions: unclear });
    if (manner === 'in-principle')
      return this.decide.run({ ...command, decision: manner, opinion: '原则同意', conditions });
    if (manner === 'refusing')
      return this.decide.run({ ...command, decision: 'refused', opinion: '时机尚不成熟', conditions: null });
    return this.decide.run({ ...command, decision: 'approved', opinion: '同意', conditions: null });
  }

  /** The whole agenda of the session for which it is proposed; where agendas are fixed already, a place on the first with room. */
  private async fixAgenda({ facts, item }: Scene, command: MatterCommand): Promise<void> {
    const place = facts.agenda.findLast(
      ({ annualPlanId, state }) => annualPlanId === item.subjectId && state === 'proposed',
    );
    if (place?.meetingState === 'planned') {
      await this.fix.run({ ...command, id: place.meetingId });
      return;
    }
    const id = place?.meetingId ?? (await this.sessionWithRoom(item.subjectId));
    if (id !== undefined) await this.place.run({ ...command, id, annualPlanId: item.subjectId, place: null });
  }

  private async sessionWithRoom(annualPlanId: string): Promise<string | undefined> {
    const plan = await this.above.planOf(annualPlanId);
    const arrivedAt = plan?.queue.find(({ id }) => id === annualPlanId)?.admittedAt;
    if (plan === null || arrivedAt === undefined) return undefined;
    const taken = ({ id }: Meeting): number => placedIn(plan.agendaItems, id).length;
    const isOpen = (meeting: Meeting): boolean => meeting.state === 'fixed' && taken(meeting) < meeting.room;
    return plan.meetings.find((meeting) => isOpen(meeting) && isInTime(arrivedAt, meeting))?.id;
  }
}
