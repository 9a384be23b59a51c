import { KnownPlan } from '../meeting/known-plan.js';
import { ReadMeetings } from '../meeting/read-meetings.query.js';
import { ExportAnnualPlan } from './export-annual-plan.query.js';
import { ExportMilestones } from './export-milestones.query.js';
import { ExportMinutes } from './export-minutes.query.js';
import { ExportReply } from './export-reply.query.js';
import { KnownPapers } from './known-paper.js';

/** Every file that is made of the facts, with the queries that they stand on. */
export const exports = [
  KnownPlan,
  ReadMeetings,
  KnownPapers,
  ExportAnnualPlan,
  ExportReply,
  ExportMinutes,
  ExportMilestones,
] as const;
