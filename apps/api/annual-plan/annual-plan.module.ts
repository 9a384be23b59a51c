import { Module } from '@nestjs/common';

import { CompletionController } from '../completion/completion.controller.js';
import { CountersignatureController } from '../countersignature/countersignature.controller.js';
import { AgendaController } from '../meeting/agenda.controller.js';
import { MeetingController } from '../meeting/meeting.controller.js';
import { MilestoneController } from '../milestone/milestone.controller.js';
import { PlanAmendmentController } from '../plan-amendment/plan-amendment.controller.js';
import { PlanComparisonController } from '../plan-comparison/plan-comparison.controller.js';
import { PlanRequestController } from '../plan-request/plan-request.controller.js';
import { ProgressReportController } from '../progress-report/progress-report.controller.js';
import { DecisionController } from './decision.controller.js';
import { DecisionsController } from './decisions.controller.js';
import { DraftingController } from './drafting.controller.js';
import { ReadAnnualPlanController } from './read-annual-plan.controller.js';
import { ReviewController } from './review.controller.js';

/** The years of a plan: annual plans from drafting to reply, the sessions that decide them, their milestones, progress and completion. */
@Module({
  controllers: [
    ReadAnnualPlanController,
    DraftingController,
    CountersignatureController,
    ReviewController,
    PlanRequestController,
    DecisionController,
    DecisionsController,
    MeetingController,
    AgendaController,
    MilestoneController,
    ProgressReportController,
    CompletionController,
    PlanAmendmentController,
    PlanComparisonController,
  ],
})
export class AnnualPlanModule {}
