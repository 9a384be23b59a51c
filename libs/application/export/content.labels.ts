import type { ApprovalDecision } from '#domain/annual-plan/annual-plan.js';
import type { needKinds, ProjectKind, ProjectNeed, ProjectStage } from '#domain/annual-plan/content.js';
import type { MilestoneState } from '#domain/milestone/milestone.js';
import type { Light } from '#domain/work-item/lights.js';

export const projectKindNames: Readonly<Record<ProjectKind, string>> = {
  research: '技术研发',
  application: '应用推广',
  'common-service': '共性服务',
  manufacturing: '产品制造',
};

export const projectStageNames: Readonly<Record<ProjectStage, string>> = {
  preliminary: '前期',
  new: '新建',
  continued: '续建',
  completion: '竣工',
};

export const needNames: Readonly<Record<(typeof needKinds)[number], string>> = {
  land: '用地',
  energy: '能耗',
  environment: '环评',
  funding: '资金',
};

export const needStatusNames: Readonly<Record<ProjectNeed['status'], string>> = {
  open: '待落实',
  pending: '办理中',
  secured: '已落实',
};

export const decisionNames: Readonly<Record<ApprovalDecision, string>> = {
  approved: '同意',
  'in-principle': '原则同意',
  refused: '不同意',
};

export const milestoneStateNames: Readonly<Record<MilestoneState, string>> = {
  open: '未完成',
  reported: '待核验',
  verified: '已核验',
  'carried-over': '已跨年接续',
  dropped: '已取消',
};

export const lightNames: Readonly<Record<Light, string>> = { green: '绿', blue: '蓝', yellow: '黄', red: '红' };
