import { AnnualPlanAnswer } from '../annual-plan/annual-plan.dto.js';
import { TaskCompletionAnswer } from '../completion/completion.dto.js';
import { CountersignatureAnswer } from '../countersignature/countersignature.dto.js';
import { AssignmentAnswer, InputAnswer, PreparedActAnswer } from '../matter/matter.dto.js';
import { MilestoneAnswer } from '../milestone/milestone.dto.js';
import { ProgressReportAnswer } from '../progress-report/progress-report.dto.js';
import { Part } from '../route/fields.js';

/** A prepared act that was signed or returned, with what it is about. */
export class PreparedActActAnswer {
  @Part(PreparedActAnswer)
  preparedAct!: PreparedActAnswer;
  @Part(AssignmentAnswer, { optional: true })
  assignment?: AssignmentAnswer;
  @Part(InputAnswer, { optional: true })
  input?: InputAnswer;
  @Part(AnnualPlanAnswer, { optional: true })
  annualPlan?: AnnualPlanAnswer;
  @Part(CountersignatureAnswer, { optional: true })
  countersignature?: CountersignatureAnswer;
  @Part(MilestoneAnswer, { optional: true })
  milestone?: MilestoneAnswer;
  @Part(ProgressReportAnswer, { optional: true })
  progressReport?: ProgressReportAnswer;
  @Part(TaskCompletionAnswer, { optional: true })
  completion?: TaskCompletionAnswer;
}
