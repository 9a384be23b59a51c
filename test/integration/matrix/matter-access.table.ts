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
const bringsIn: Row = [no, no, no, no, yes, yes, no, no, no, no];

/**
 * Route by relation, written by hand from the rules of the plan and compared with what the api does. `allowed`: may act,
 * whatever the state of the matter; `refused`: told that it is another's; `hidden`: as if it were not there.
 */
export const matterAccess: Readonly<Record<string, Row>> = {
  'GET /api/plans': everybody,
  'GET /api/plans/{id}': everybody,
  'GET /api/plans/{id}/document': everybody,
  'GET /api/plans/{id}/tasks': everybody,
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
