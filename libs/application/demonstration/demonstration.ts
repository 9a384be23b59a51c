import { Injectable } from '@nestjs/common';

import { CommentOnTask } from '../comment/comment-on-task.use-case.js';
import { ConductorRecords } from '../ports/conductors.js';
import { RemarkReader } from '../ports/remark.reader.js';
import { sha256 } from '../record/chain-link.js';
import { People } from '../rehearsal/people.js';
import { PlayDemonstration, type Played } from './play-demonstration.js';
import type { Stretch } from './session-acts.js';
import { TellNobody } from './tell-nobody.js';

/** Calendar days that the demonstration's plan has run. */
export const daysPlayed = 150;

/** Written on the first task when all is played: by it a start knows that nothing is left to be played. */
const remark = '以上办理情况为示范：由固定脚本以过去日期逐项办理生成，仅供试用。';

/** The bundled plan in motion: months of acts before the worker starts, told to nobody, and a remark that says so. */
@Injectable()
export class Demonstration {
  constructor(
    private readonly play: PlayDemonstration,
    private readonly silence: TellNobody,
    private readonly comment: CommentOnTask,
    private readonly remarks: RemarkReader,
    private readonly records: ConductorRecords,
    private readonly people: People,
  ) {}

  /** @returns null where it was played already */
  async run(stretch: Stretch): Promise<Played | null> {
    const { facts } = await this.records.plan(stretch.planId);
    const [first] = [...facts.tasks].sort((one, other) => one.number - other.number);
    if (first === undefined) return null;
    // By its hash, which stays when its text is erased.
    const remarks = await this.remarks.comments(first.id);
    if (remarks.some(({ sha256: hash }) => hash === sha256(remark))) return null;
    const played = await this.play.run(stretch);
    await this.silence.run(stretch.end);
    const actor = await this.people.of(facts.standings.coordinator, 'coordinator', 'handler');
    const about = { id: first.id, subjectId: first.id, revision: null, text: remark };
    await this.comment.run({ actor, at: stretch.end, request: null, ...about });
    return played;
  }
}
