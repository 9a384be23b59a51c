/** Who calls, in the order of the columns. The token is the administrator's, with the scope `read` alone. */
export const callers = ['visitor', 'handler', 'leader', 'other leader', 'administrator', 'read token'] as const;
export type Caller = (typeof callers)[number];

type Outcomes = readonly [string, string, string, string, string, string];

const out = 'SIGN_IN_REQUIRED';
const no = 'NOT_ALLOWED';
const scope = 'TOKEN_SCOPE';
const session = 'SESSION_ONLY';
const hidden = 'NOT_FOUND';

const everybody: Outcomes = ['ok', 'ok', 'ok', 'ok', 'ok', 'ok'];
const signedIn: Outcomes = [out, 'ok', 'ok', 'ok', 'ok', 'ok'];
const ownSession: Outcomes = [out, 'ok', 'ok', 'ok', 'ok', session];
const administrator: Outcomes = [out, no, no, no, 'ok', scope];
const staff: Outcomes = [out, no, 'ok', no, 'ok', scope];
/** A unit's link is no administrator's. */
const spent: Outcomes = [
  'INVITATION_SPENT',
  'INVITATION_SPENT',
  'INVITATION_SPENT',
  'INVITATION_SPENT',
  'INVITATION_SPENT',
  'INVITATION_SPENT',
];

/**
 * Route by caller, written by hand and compared with what the api does: `ok` or the code of the refusal. `leader`
 * leads the unit that the request is about, `handler` works there, `other leader` leads another unit.
 */
export const routeAccess: Readonly<Record<string, Outcomes>> = {
  'GET /api/health': everybody,
  'POST /api/session': everybody,
  'GET /api/session': signedIn,
  'DELETE /api/session': ownSession,
  'DELETE /api/sessions': ownSession,
  'PUT /api/password': [out, 'PASSWORD_WRONG', 'PASSWORD_WRONG', 'PASSWORD_WRONG', 'PASSWORD_WRONG', session],
  'GET /api/tokens': ownSession,
  'POST /api/tokens': ownSession,
  'DELETE /api/tokens/{id}': [out, 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'ok', session],
  'GET /api/feed-addresses': ownSession,
  'POST /api/feed-addresses': [out, 'ok', 'ok', no, no, session],
  'DELETE /api/feed-addresses/{id}': [out, hidden, hidden, hidden, 'ok', session],
  'GET /api/calendar-feeds/{secret}.ics': everybody,
  'GET /api/units': signedIn,
  'GET /api/units/suggestions': signedIn,
  'GET /api/units/{id}': signedIn,
  'POST /api/units': administrator,
  'PUT /api/units/{id}': administrator,
  'POST /api/units/proposals': administrator,
  'POST /api/units/{id}/invitations': administrator,
  'GET /api/people': signedIn,
  'POST /api/people': staff,
  'DELETE /api/people/{id}': administrator,
  'POST /api/memberships': staff,
  'DELETE /api/memberships/{id}': staff,
  'GET /api/invitations/{secret}': everybody,
  'POST /api/invitations/{secret}/acceptance': everybody,
  'POST /api/invitations/{secret}/administration': spent,
  'GET /api/notices': signedIn,
  'GET /api/notices/counts': signedIn,
  'PUT /api/notices/{id}/read-mark': [out, 'ok', hidden, hidden, hidden, scope],
  'POST /api/notices/read-marks': [out, 'ok', 'ok', 'ok', 'ok', scope],
  'GET /api/notice-preference': signedIn,
  'PUT /api/notice-preference': [out, 'ok', 'ok', 'ok', 'ok', scope],
  'GET /api/letters': [out, no, no, no, 'ok', scope],
};
