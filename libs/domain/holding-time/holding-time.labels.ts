import type { HoldingTime } from './holding-times.js';

/** 各方: what each party of a task is called. */
export const partyLabels: Readonly<Record<HoldingTime['party'], string>> = {
  lead: '牵头单位',
  supporter: '配合单位',
  authority: '协调审批督办',
};

/** In whose hands a matter lay. */
export const holderLabels: Readonly<Record<HoldingTime['role'], string>> = {
  handler: '经办',
  leader: '单位领导',
  coordinator: '统筹单位',
  approver: '审批机关',
  secretariat: '办公厅',
  inspector: '督查室',
  statistician: '统计',
  administrator: '管理员',
  suspension: '依法中止',
};
