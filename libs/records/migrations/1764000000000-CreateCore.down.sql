DROP TABLE answer, conductor, outbox, checkpoint, event, chain, saved_view, attachment, blob, comment, urge, deadline,
  work_item, prepared_act, referral, input, assignment, duty, target, open_set, support, task, sector, policy, plan,
  document, invitation, api_token, sign_in_attempt, session, membership, person, unit;
DROP FUNCTION refuse_rewriting();
DROP FUNCTION bigrams(text);
