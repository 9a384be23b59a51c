import type { EntitySchema } from 'typeorm';

import type { LedgerRows } from '#application/ports/ledger.js';

import {
  apiTokenEntity,
  feedAddressEntity,
  savedViewEntity,
  sessionEntity,
  signInAttemptEntity,
} from './access.entity.js';
import { invitationEntity, membershipEntity, personEntity, unitEntity } from './directory.entity.js';
import {
  attachmentEntity,
  blobEntity,
  commentEntity,
  judgementEntity,
  urgeEntity,
  workItemEntity,
} from './matter.entity.js';
import { letterEntity, noticeEntity, noticePreferenceEntity } from './notice.entity.js';
import { documentEntity, dutyEntity, planEntity, policyEntity, sectorEntity, targetEntity } from './plan.entity.js';
import {
  answerEntity,
  chainEntity,
  checkpointEntity,
  concernEntity,
  conductorEntity,
  eventEntity,
  outboxEntity,
} from './record.entity.js';
import {
  assignmentEntity,
  inputEntity,
  openSetEntity,
  preparedActEntity,
  referralEntity,
  supportEntity,
  taskEntity,
} from './task.entity.js';
import {
  announcementEntity,
  calendarDayEntity,
  calendarEntity,
  clockRequestEntity,
  deadlineEntity,
  slipEntity,
} from './time.entity.js';
import {
  agendaItemEntity,
  annualPlanEntity,
  baselineEntity,
  countersignatureEntity,
  draftVersionEntity,
  meetingEntity,
  milestoneEntity,
  opinionEntity,
  planAmendmentEntity,
  progressReportEntity,
  requestEntity,
} from './year.entity.js';

/** The entity of each collection that use cases write. */
export const collections: { readonly [Name in keyof LedgerRows]: EntitySchema<LedgerRows[Name]> } = {
  units: unitEntity,
  people: personEntity,
  memberships: membershipEntity,
  invitations: invitationEntity,
  tokens: apiTokenEntity,
  feedAddresses: feedAddressEntity,
  documents: documentEntity,
  plans: planEntity,
  policies: policyEntity,
  sectors: sectorEntity,
  tasks: taskEntity,
  supports: supportEntity,
  openSets: openSetEntity,
  targets: targetEntity,
  duties: dutyEntity,
  chains: chainEntity,
  assignments: assignmentEntity,
  inputs: inputEntity,
  referrals: referralEntity,
  preparedActs: preparedActEntity,
  workItems: workItemEntity,
  deadlines: deadlineEntity,
  clockRequests: clockRequestEntity,
  slips: slipEntity,
  announcements: announcementEntity,
  judgements: judgementEntity,
  calendars: calendarEntity,
  calendarDays: calendarDayEntity,
  urges: urgeEntity,
  comments: commentEntity,
  attachments: attachmentEntity,
  blobs: blobEntity,
  annualPlans: annualPlanEntity,
  draftVersions: draftVersionEntity,
  opinions: opinionEntity,
  baselines: baselineEntity,
  countersignatures: countersignatureEntity,
  milestones: milestoneEntity,
  progressReports: progressReportEntity,
  meetings: meetingEntity,
  agendaItems: agendaItemEntity,
  requests: requestEntity,
  planAmendments: planAmendmentEntity,
};

/** Every entity: the collections, and what stands beside them. */
export const entities: readonly EntitySchema[] = [
  ...Object.values(collections),
  sessionEntity,
  signInAttemptEntity,
  savedViewEntity,
  noticePreferenceEntity,
  noticeEntity,
  letterEntity,
  checkpointEntity,
  conductorEntity,
  concernEntity,
  outboxEntity,
  eventEntity,
  answerEntity,
];
