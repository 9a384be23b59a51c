import type { AnnualPlan } from '../annual-plan/annual-plan.js';
import type { Baseline, DraftVersion, Opinion } from '../annual-plan/draft-version.js';
import type { Announcement } from '../announcement/announcement.js';
import type { Assignment } from '../assignment/assignment.js';
import type { Countersignature } from '../countersignature/countersignature.js';
import type { Deadline } from '../deadline/deadline.js';
import type { ClockRequest } from '../clock-request/clock-request.js';
import type { Unit, UnitKind } from '../directory/unit.js';
import type { Input } from '../input/input.js';
import type { AgendaItem, MeetingState } from '../meeting/meeting.js';
import type { Milestone } from '../milestone/milestone.js';
import type { OpenSet } from '../open-set/open-set.js';
import type { Policy } from '../policy/policy.js';
import type { PreparedAct } from '../prepared-act/prepared-act.js';
import type { ProgressReport } from '../progress-report/progress-report.js';
import type { Referral } from '../referral/referral.js';
import type { Rules } from '../rules/rules.js';
import type { Slip } from '../slip/slip.js';
import type { WorkItem } from '../work-item/work-item.js';
import type { Attachment, Blob, Comment, Judgement, Support, Task, Urge } from './task.js';

/** The rows that lie below a task's chain, by collection. */
export interface TaskRows {
  readonly tasks: Task;
  readonly supports: Support;
  readonly assignments: Assignment;
  readonly inputs: Input;
  readonly openSets: OpenSet;
  readonly referrals: Referral;
  readonly preparedActs: PreparedAct;
  readonly workItems: WorkItem;
  readonly deadlines: Deadline;
  readonly clockRequests: ClockRequest;
  readonly slips: Slip;
  readonly announcements: Announcement;
  readonly judgements: Judgement;
  readonly urges: Urge;
  readonly comments: Comment;
  readonly attachments: Attachment;
  readonly blobs: Blob;
  readonly annualPlans: AnnualPlan;
  readonly draftVersions: DraftVersion;
  readonly opinions: Opinion;
  readonly baselines: Baseline;
  readonly countersignatures: Countersignature;
  readonly milestones: Milestone;
  readonly progressReports: ProgressReport;
}

/** Where an annual plan stands on an agenda, with its session. */
export interface AgendaPlace extends Pick<AgendaItem, 'annualPlanId' | 'meetingId' | 'place' | 'state' | 'arrivedAt'> {
  /** YYYY-MM-DD */
  readonly heldOn: string;
  readonly meetingState: MeetingState;
}

/** Which unit of the plan has which standing. */
export interface Standings {
  readonly coordinator: string;
  readonly approver: string;
  readonly secretariat: string;
  readonly inspector: string;
}

/** Everything an act on a task decides from, read under the lock of the task's chain. */
export interface TaskFacts {
  readonly task: Task;
  readonly supports: readonly Support[];
  readonly assignments: readonly Assignment[];
  readonly inputs: readonly Input[];
  readonly openSets: readonly OpenSet[];
  readonly referrals: readonly Referral[];
  /** Only those that still wait for a signature. */
  readonly preparedActs: readonly PreparedAct[];
  /** Only the open ones. */
  readonly workItems: readonly WorkItem[];
  /** Only the open ones. */
  readonly deadlines: readonly Deadline[];
  /** Only those asked for or advised on, and those by which a clock stands still. */
  readonly clockRequests: readonly ClockRequest[];
  readonly slips: readonly Slip[];
  /** In the order of their opening; amendments after what they amend. */
  readonly annualPlans: readonly AnnualPlan[];
  /** Without those that lapsed. */
  readonly countersignatures: readonly Countersignature[];
  readonly milestones: readonly Milestone[];
  /** In the order of their opening. */
  readonly progressReports: readonly ProgressReport[];
  /** Places of its annual plans on agendas, proposed or fixed; they lie below the plan's chain. In order of the sessions. */
  readonly agenda: readonly AgendaPlace[];
  /** The years of the plan. */
  readonly period: { readonly from: number; readonly to: number };
  /** Only today's. */
  readonly urges: readonly Urge[];
  readonly standings: Standings;
  /** The policy in force at the moment of the act. */
  readonly policy: Policy;
  /** All rules of time of the plan, in the order in which they come into force. */
  readonly rules: readonly Rules[];
  /** What kind of unit each is that takes part or has a standing. */
  readonly kinds: Readonly<Record<string, UnitKind>>;
  /** The units that the command names, for checks of kind and parent. */
  readonly units: readonly Unit[];
  /** Head number of the task's chain. */
  readonly head: number;
}

/** The assignment that counts: the newest one not withdrawn, or none. */
export function liveAssignment(facts: TaskFacts): Assignment | undefined {
  return facts.assignments.findLast((assignment) => assignment.state !== 'withdrawn');
}

export function liveInputs(facts: TaskFacts): readonly Input[] {
  return facts.inputs.filter((input) => input.state !== 'withdrawn');
}

export function leadHasAccepted(facts: TaskFacts): boolean {
  return liveAssignment(facts)?.state === 'accepted';
}

/** Who owes the lead an input: the document's supporting units, then the cities of each resolved open set. */
export function owingUnits(facts: TaskFacts): readonly { unitId: string; openSetId: string | null }[] {
  const named = facts.supports.filter((support) => support.endedAt === null);
  const owing = [
    ...named.map((support) => ({ unitId: support.unitId, openSetId: null })),
    ...facts.openSets.flatMap((set) => set.memberUnitIds.map((unitId) => ({ unitId, openSetId: set.id }))),
  ];
  // A supporting unit that became the lead owes itself nothing; a unit that is named twice owes once.
  return owing.filter(
    ({ unitId }, place) =>
      unitId !== facts.task.leadUnitId && owing.findIndex((other) => other.unitId === unitId) === place,
  );
}

/** Units owing an input that have not been asked since they came in. */
export function unaskedUnits(facts: TaskFacts): readonly { unitId: string; openSetId: string | null }[] {
  const asked = new Set(liveInputs(facts).map((input) => input.unitId));
  return owingUnits(facts).filter((owing) => !asked.has(owing.unitId));
}
