import { ReadAnnualPlans } from './annual-plan/read-annual-plans.query.js';
import { ReadYearSummaries } from './annual-plan/read-year-summaries.query.js';
import { KnownPlan } from './meeting/known-plan.js';
import { ReadMeetings } from './meeting/read-meetings.query.js';
import { ReadOverbookedYears } from './meeting/read-overbooked-years.query.js';
import { ReadCompletion } from './completion/read-completion.query.js';
import { ReadMilestones } from './milestone/read-milestones.query.js';
import { amendmentQueries } from './plan-amendment/plan-amendment-use-cases.js';
import { ReadProgressReports } from './progress-report/read-progress-reports.query.js';
import { ReadRequests } from './request/read-requests.query.js';

/** What is read of the years of a plan. */
export const yearQueries = [
  ReadAnnualPlans,
  ReadMilestones,
  ReadProgressReports,
  ReadCompletion,
  ReadYearSummaries,
  KnownPlan,
  ReadMeetings,
  ReadOverbookedYears,
  ReadRequests,
  ...amendmentQueries,
];
