import { AddItem } from './add-item.use-case.js';
import { AnswerCheck } from './answer-check.use-case.js';
import { ChooseLead } from './choose-lead.use-case.js';
import { DraftActs } from './draft-act.js';
import { EditDraft } from './edit-draft.use-case.js';
import { ReturnDraft } from './return-draft.use-case.js';
import { TakeInDuty } from './take-in-duty.use-case.js';

/** What editors do on a draft. */
export const onDrafts = [DraftActs, EditDraft, ChooseLead, AddItem, TakeInDuty, AnswerCheck, ReturnDraft];
