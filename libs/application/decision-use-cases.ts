import { AbovePlans } from './annual-plan/above-plans.js';
import { AdmitAnnualPlan } from './annual-plan/admit-annual-plan.use-case.js';
import { DecideAnnualPlan } from './annual-plan/decide-annual-plan.use-case.js';
import { DecideAnnualPlans } from './annual-plan/decide-annual-plans.use-case.js';
import { RecordDecision } from './annual-plan/record-decision.use-case.js';
import { RemitAnnualPlan } from './annual-plan/remit-annual-plan.use-case.js';
import { ReplyAnnualPlan } from './annual-plan/reply-annual-plan.use-case.js';
import { RequestAnnualPlan } from './annual-plan/request-annual-plan.use-case.js';
import { SendBackAnnualPlan } from './annual-plan/send-back-annual-plan.use-case.js';
import { CancelMeeting } from './meeting/cancel-meeting.use-case.js';
import { FixAgenda } from './meeting/fix-agenda.use-case.js';
import { HoldMeeting } from './meeting/hold-meeting.use-case.js';
import { MeetingActs } from './meeting/meeting-act.js';
import { MoveMeeting } from './meeting/move-meeting.use-case.js';
import { PlaceItem } from './meeting/place-item.use-case.js';
import { ScheduleMeeting } from './meeting/schedule-meeting.use-case.js';
import { SetRoom } from './meeting/set-room.use-case.js';
import { TakeOffItem } from './meeting/take-off-item.use-case.js';
import { RaiseRequest } from './request/raise-request.use-case.js';

/** From the request to the reply: what becomes of an annual plan once it is reviewed. */
export const onDecisions = [
  AbovePlans,
  RequestAnnualPlan,
  AdmitAnnualPlan,
  SendBackAnnualPlan,
  DecideAnnualPlan,
  DecideAnnualPlans,
  RecordDecision,
  RemitAnnualPlan,
  ReplyAnnualPlan,
] as const;

/** Sessions, their agendas and requests, with what runs acts on them. */
export const onSessions = [
  MeetingActs,
  RaiseRequest,
  ScheduleMeeting,
  MoveMeeting,
  CancelMeeting,
  SetRoom,
  FixAgenda,
  PlaceItem,
  TakeOffItem,
  HoldMeeting,
] as const;
