import { Module } from '@nestjs/common';

import { AnnualPlanModule } from '../annual-plan/annual-plan.module.js';
import { AttachmentController } from '../attachment/attachment.controller.js';
import { AssignmentController } from '../assignment/assignment.controller.js';
import { BulkActController } from '../bulk-act/bulk-act.controller.js';
import { CommentController } from '../comment/comment.controller.js';
import { DeadlineController } from '../deadline/deadline.controller.js';
import { JudgementController } from '../judgement/judgement.controller.js';
import { SlipController } from '../slip/slip.controller.js';
import { InputController, InputReopeningController } from '../input/input.controller.js';
import { OpenSetController } from '../open-set/open-set.controller.js';
import { PreparedActController } from '../prepared-act/prepared-act.controller.js';
import { PlanDraftController } from '../plan-draft/plan-draft.controller.js';
import { PlanController } from '../plan/plan.controller.js';
import { ReferralController } from '../referral/referral.controller.js';
import { SavedViewController } from '../saved-view/saved-view.controller.js';
import { RemarkController } from '../task/remark.controller.js';
import { TaskController } from '../task/task.controller.js';
import { WorkItemController } from '../work-item/work-item.controller.js';
import { ReadMatterController } from './read-matter.controller.js';

/** Plans, tasks and their matters: what is read and acted on. */
@Module({
  imports: [AnnualPlanModule],
  controllers: [
    AssignmentController,
    InputController,
    InputReopeningController,
    OpenSetController,
    ReferralController,
    PreparedActController,
    ReadMatterController,
    PlanController,
    PlanDraftController,
    TaskController,
    RemarkController,
    CommentController,
    AttachmentController,
    WorkItemController,
    SavedViewController,
    BulkActController,
    DeadlineController,
    SlipController,
    JudgementController,
  ],
})
export class MatterModule {}
