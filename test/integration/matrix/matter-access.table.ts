/**
 * Who calls, in the order of the columns. `lead` leads the task (its handler, its leader), `supporter` is the leader of a
 * city that owes it an input, `stranger` has no part in it. `coordinator` coordinates the plan, `recused` is the same person
 * towards a task that the coordinator's own unit supports; `office` is the general office, `office steps in` the same
 * person towards that task; `inspector` is the supervision office.
 */
export const relations = [
  'lead handler',
  'lead leader',
  'supporter',
  'stranger',
  'coordinator',
  'recused',
  'office',
  'office steps in',
  'approver',
  'inspector',
] as const;
export type Relation = (typeof relations)[number];

type Outcome = 'allowed' | 'refused' | 'hidden';
type Row = readonly [Outcome, Outcome, Outcome, Outcome, Outcome, Outcome, Outcome, Outcome, Outcome, Outcome];

const yes = 'allowed';
const no = 'refused';
const hid = 'hidden';

const everybody: Row = [yes, yes, yes, yes, yes, yes, yes, yes, yes, yes];
const concerned: Row = [yes, yes, yes, hid, yes, yes, yes, yes, yes, yes];
const lead: Row = [yes, yes, no, hid, no, no, no, no, no, no];
const supporter: Row = [no, no, yes, hid, no, no, no, no, no, no];
const settler: Row = [no, no, no, hid, yes, no, no, yes, no, no];
const approver: Row = [no, no, no, hid, no, no, no, no, yes, no];
const inspector: Row = [no, no, no, hid, no, no, no, no, no, yes];
const adopts: Row = [no, no, no, no, no, no, yes, yes, yes, no];
/** The general office, of which no unit has a part in any task. */
const office: Row = [no, no, no, hid, no, no, yes, yes, no, no];
/** The same on sessions, which lie beside all tasks: nobody is a stranger to them. */
const session: Row = [no, no, no, no, no, no, yes, yes, no, no];
/** Who watches over the years, and the lead of what they carry. */
const watched: Row = [yes, yes, hid, hid, yes, yes, yes, yes, yes, yes];
const nobody: Row = [hid, hid, hid, hid, hid, hid, hid, hid, hid, hid];
const bringsIn: Row = [no, no, no, no, yes, yes, no, no, no, no];

/**
 * Route by relation, written by hand from the rules of the plan and compared with what the api does. `allowed`: may act,
 * whatever the state of the matter; `refused`: told that it is another's; `hidden`: as if it were not there.
 */
export const matterAccess: Readonly<Record<string, Row>> = {
  'GET /api/plans': everybody,
  'GET /api/drafts': bringsIn,
  // The plan of the matrix is published, and its draft there no more.
  'GET /api/plans/{id}/draft': nobody,

  'GET /api/plans/{id}': everybody,
  'GET /api/plans/{id}/document': everybody,
  'GET /api/plans/{id}/tasks': everybody,
  // Of the tasks that one may know of: to a stranger a heading without lines.
  'GET /api/plans/{id}/milestones.xlsx': everybody,
  'POST /api/plans': bringsIn,
  'PUT /api/plans/{id}/publication-request': bringsIn,
  'PUT /api/plans/{id}/publication': bringsIn,
  'GET /api/plans/{id}/policies': everybody,
  'GET /api/plans/{id}/policies/{version}': everybody,
  'GET /api/plans/{id}/policy-comparison': everybody,
  'POST /api/plans/{id}/policy-checks': everybody,
  // The coordinator is held to the terms itself: it proposes them, and others adopt them.
  'POST /api/plans/{id}/policies': [no, no, no, no, yes, yes, yes, yes, no, no],
  // Who may upload a policy may try it.
  'POST /api/plans/{id}/back-tests': [no, no, no, no, yes, yes, yes, yes, no, no],
  // A unit that has no part in anything is shown nothing: an empty list.
  'GET /api/plans/{id}/holding-times': everybody,
  'PUT /api/plans/{id}/policies/{version}/schedule': adopts,
  'PUT /api/plans/{id}/policies/{version}/rollback': adopts,
  'GET /api/tasks/{id}': everybody,
  'GET /api/tasks/{id}/events': concerned,
  'GET /api/tasks/{id}/comments': concerned,
  'POST /api/tasks/{id}/comments': concerned,
  'GET /api/tasks/{id}/attachments': concerned,
  'POST /api/tasks/{id}/attachments': concerned,
  'GET /api/attachments/{id}/content': concerned,
  // The writer is the lead’s handler.
  'PUT /api/comments/{id}/erasure': [yes, no, no, hid, yes, yes, yes, yes, no, no],
  'POST /api/tasks/{id}/urges': [yes, yes, no, hid, yes, yes, yes, yes, no, yes],
  // Of the supporter's input: its own leader, the settler, the office; never its lead.
  'POST /api/tasks/{id}/backfills': [no, no, yes, hid, yes, no, yes, yes, no, no],
  'GET /api/prepared-acts/{id}': [hid, hid, yes, hid, hid, hid, hid, hid, hid, hid],
  'PUT /api/work-items/{id}/transfer': supporter,
  'PUT /api/prepared-acts/{id}/return': supporter,
  'PUT /api/prepared-acts/{id}/signature': supporter,
  'GET /api/assignments/{id}': concerned,
  'PUT /api/assignments/{id}/receipt': lead,
  'PUT /api/assignments/{id}/acceptance': lead,
  'PUT /api/assignments/{id}/contest': lead,
  'PUT /api/assignments/{id}/settlement': settler,
  'PUT /api/assignments/{id}/reopening': settler,
  'GET /api/inputs/{id}': concerned,
  'PUT /api/inputs/{id}/receipt': supporter,
  'PUT /api/inputs/{id}/wording': lead,
  'PUT /api/inputs/{id}/confirmation': supporter,
  'PUT /api/inputs/{id}/counter-offer': supporter,
  'PUT /api/inputs/{id}/agreement': lead,
  'PUT /api/inputs/{id}/contest': supporter,
  'PUT /api/inputs/{id}/settlement': settler,
  'PUT /api/inputs/{id}/delegation': supporter,
  'PUT /api/inputs/{id}/reopening': settler,
  'GET /api/open-sets/{id}': concerned,
  'PUT /api/open-sets/{id}/proposal': lead,
  'PUT /api/open-sets/{id}/confirmation': settler,
  'PUT /api/open-sets/{id}/return': settler,
  'GET /api/referrals/{id}': concerned,
  'PUT /api/referrals/{id}/decision': approver,
  'GET /api/tasks/{id}/deadlines': concerned,
  'GET /api/tasks/{id}/holding-times': concerned,
  'GET /api/deadlines/{id}': concerned,
  'POST /api/deadlines/{id}/clock-requests': supporter,
  'GET /api/tasks/{id}/clock-requests': concerned,
  'PUT /api/clock-requests/{id}/decision': settler,
  'GET /api/tasks/{id}/slips': concerned,
  // Issued to the lead; drafts are the supervision office’s own.
  'GET /api/slips/{id}': concerned,
  'GET /api/slips/{id}/document': concerned,
  'PUT /api/slips/{id}/completion': inspector,
  'PUT /api/slips/{id}/decision': [no, no, no, hid, no, no, no, no, no, no],
  'PUT /api/slips/{id}/answer': lead,
  'PUT /api/slips/{id}/review': inspector,
  'GET /api/tasks/{id}/judgements': concerned,
  'POST /api/tasks/{id}/judgements': [no, no, no, hid, yes, yes, yes, yes, no, yes],
  'GET /api/tasks/{id}/annual-plans': concerned,
  'GET /api/annual-plans/{id}': concerned,
  'GET /api/annual-plans/{id}/versions/{version}': concerned,
  'GET /api/annual-plans/{id}/document.docx': concerned,
  'GET /api/annual-plans/{id}/reply.docx': concerned,
  'GET /api/annual-plans/{id}/comparison': concerned,
  'POST /api/annual-plans/{id}/versions': lead,
  'PUT /api/annual-plans/{id}/submission': lead,
  'PUT /api/annual-plans/{id}/revision': lead,
  'PUT /api/annual-plans/{id}/withdrawal': lead,
  'PUT /api/annual-plans/{id}/review': settler,
  // By the policy that ships a request carries the plans of one task, so its lead raises it.
  'PUT /api/annual-plans/{id}/request': lead,
  'PUT /api/annual-plans/{id}/paper-check': office,
  'PUT /api/annual-plans/{id}/decision': approver,
  'PUT /api/annual-plans/{id}/remittal': approver,
  'PUT /api/annual-plans/{id}/recorded-decision': office,
  'PUT /api/annual-plans/{id}/resubmission': lead,
  'PUT /api/annual-plans/{id}/conditions': settler,
  'PUT /api/annual-plans/{id}/redrafting': lead,
  'PUT /api/annual-plans/{id}/reply': office,
  'POST /api/annual-plans/{id}/amendments': lead,
  'POST /api/annual-plan-decisions': everybody,
  'GET /api/plans/{id}/requests': everybody,
  'POST /api/plans/{id}/requests': [yes, yes, no, no, no, no, no, no, no, no],
  'GET /api/requests/{id}': watched,
  'PUT /api/countersignatures/{id}/agreement': supporter,
  'PUT /api/countersignatures/{id}/objection': supporter,
  'PUT /api/countersignatures/{id}/referral': lead,
  'PUT /api/countersignatures/{id}/proposal': settler,
  'PUT /api/countersignatures/{id}/yielding': supporter,
  'PUT /api/countersignatures/{id}/dissent': lead,
  'GET /api/plans/{id}/amendments': everybody,
  'POST /api/plans/{id}/amendment-checks': [no, no, no, no, yes, yes, no, no, no, no],
  'POST /api/plans/{id}/draft-edits': bringsIn,
  'POST /api/plans/{id}/lead-choices': bringsIn,
  'POST /api/plans/{id}/draft-items': bringsIn,
  'POST /api/plans/{id}/duty-tasks': bringsIn,
  'POST /api/plans/{id}/check-answers': bringsIn,
  'PUT /api/plans/{id}/draft-return': bringsIn,
  'POST /api/plans/{id}/comparisons': [no, no, no, no, yes, yes, no, no, no, no],
  'POST /api/plans/{id}/amendments': [no, no, no, no, yes, yes, no, no, no, no],
  // Until it is approved; then it is everybody's, as the plan itself.
  'GET /api/plan-amendments/{id}': [hid, hid, hid, hid, yes, yes, yes, yes, yes, yes],
  'PUT /api/plan-amendments/{id}/decision': [no, no, no, no, no, no, no, no, yes, no],
  'PUT /api/plan-amendments/{id}/withdrawal': [no, no, no, no, yes, yes, no, no, no, no],
  'GET /api/plans/{id}/meetings': everybody,
  'POST /api/plans/{id}/meetings': session,
  'GET /api/meetings/{id}': watched,
  'GET /api/meetings/{id}/minutes.docx': watched,
  'PUT /api/meetings/{id}/date': session,
  'PUT /api/meetings/{id}/room': session,
  'PUT /api/meetings/{id}/cancellation': session,
  'PUT /api/meetings/{id}/items': session,
  'PUT /api/meetings/{id}/agenda': session,
  'PUT /api/meetings/{id}/minutes': session,
  'PUT /api/agenda-items/{id}/removal': session,
  'GET /api/tasks/{id}/milestones': concerned,
  // Of a unit, in tasks that one may know of.
  'GET /api/tasks/{id}/progress-reports': concerned,
  'GET /api/progress-reports/{id}': concerned,
  'PUT /api/progress-reports/{id}/filing': lead,
  'PUT /api/progress-reports/{id}/review': settler,
  'PUT /api/plans/{id}/closing': [no, no, no, no, yes, yes, no, no, no, no],
  // Of the tasks that one may know of: to a stranger an empty list.
  'GET /api/plans/{id}/year-summaries': everybody,
  'GET /api/tasks/{id}/completion': concerned,
  'PUT /api/tasks/{id}/completion': lead,
  'PUT /api/tasks/{id}/completion/verification': settler,
  'PUT /api/tasks/{id}/closing': settler,
  'PUT /api/tasks/{id}/reopening': [no, no, no, hid, yes, yes, yes, yes, no, no],
  'GET /api/milestones': everybody,
  'GET /api/milestones/{id}': concerned,
  // A milestone of the supporter: it reports, the lead verifies, and advises on its date.
  'PUT /api/milestones/{id}/report': supporter,
  'PUT /api/milestones/{id}/verification': lead,
  'PUT /api/milestones/{id}/sampling': [no, no, no, hid, no, no, yes, yes, no, yes],
  'PUT /api/clock-requests/{id}/advice': lead,
  'GET /api/work-items': everybody,
  'GET /api/work-items/counts': everybody,
  'GET /api/saved-views': everybody,
  'POST /api/saved-views': everybody,
  'DELETE /api/saved-views/{id}': [hid, hid, yes, hid, hid, hid, hid, hid, hid, hid],
  'GET /api/events': everybody,
  'POST /api/bulk-acts': everybody,
  // Last, for they take away what other rows read.
  'PUT /api/attachments/{id}/erasure': [yes, no, no, hid, yes, yes, yes, yes, no, no],
  'PUT /api/tasks/{id}/offline-mark': [no, no, no, hid, yes, yes, yes, yes, no, no],
};
