import { needKinds, projectKinds, projectStages } from '#domain/annual-plan/content.js';

import { Amount, Count, Day, Id, OneOf, Parts, Part, Text, Texts, noSecrets } from '../route/fields.js';

export class YearGoalPart {
  @Text({ most: 2000, about: `年度目标. ${noSecrets}` })
  text!: string;
  @Id({ nullable: true, about: 'The plan’s target that it serves.' })
  targetId!: string | null;
  @Amount({ nullable: true })
  value!: number | null;
  @Text({ nullable: true, most: 20, about: 'The unit of measure of `value`, e.g. 亿元.' })
  unit!: string | null;
}

export class FundingPart {
  @Text({ most: 50, about: 'Source of the money, e.g. 自治区财政资金, 企业自筹.' })
  source!: string;
  @Amount({ least: 0, about: '万元.' })
  amount!: number;
}

export class InvestmentPart {
  @Amount({ least: 0, about: '总投资, 万元.' })
  total!: number;
  @Amount({ least: 0, about: 'Until the end of last year, 万元.' })
  cumulative!: number;
  @Parts(FundingPart, { most: 20, about: 'This year’s, by source.' })
  thisYear!: FundingPart[];
}

export class QuarterPart {
  @Count({ least: 1, most: 8, about: '5 to 8 are of the second year, where two share a plan.' })
  quarter!: number;
  @Text({ most: 500, about: noSecrets })
  text!: string;
  @Count({ least: 0, most: 100 })
  percent!: number;
}

export class ProjectNeedPart {
  @OneOf(needKinds)
  kind!: (typeof needKinds)[number];
  @Text({ most: 500, about: noSecrets })
  text!: string;
  @OneOf(['open', 'pending', 'secured'])
  status!: 'open' | 'pending' | 'secured';
}

export class ProjectPart {
  @Text({ most: 40, like: /^[A-Za-z0-9][A-Za-z0-9._-]*$/ })
  code!: string;
  @Text({ about: `重大项目. ${noSecrets}` })
  name!: string;
  @OneOf(projectKinds)
  kind!: (typeof projectKinds)[number];
  @Text({ nullable: true, about: '重大工程.' })
  program!: string | null;
  @Text({ nullable: true, about: '产业链环节.' })
  chainLink!: string | null;
  @OneOf(projectStages)
  stage!: (typeof projectStages)[number];
  @Text({ most: 2000, about: `建设内容及规模. ${noSecrets}` })
  scale!: string;
  @Text({ about: 'City or park.' })
  place!: string;
  @Text({ about: '业主单位.' })
  owner!: string;
  @Part(InvestmentPart)
  investment!: InvestmentPart;
  @Parts(QuarterPart, { most: 8, about: '形象进度.' })
  progress!: QuarterPart[];
  @Parts(ProjectNeedPart, { most: 20, about: '用地、能耗、环评、资金.' })
  needs!: ProjectNeedPart[];
  @Text({ most: 100, about: '责任人.' })
  responsible!: string;
}

export class PlannedMilestonePart {
  @Text({ most: 40, like: /^[A-Za-z0-9][A-Za-z0-9._-]*$/ })
  code!: string;
  @Text({ most: 500, about: `The checkable result. ${noSecrets}` })
  result!: string;
  @Day()
  dueOn!: string;
  @Id({ about: 'The lead or a supporting unit.' })
  unitId!: string;
  @Text({ most: 500, about: `The evidence that is wanted. ${noSecrets}` })
  evidence!: string;
  @Texts({ most: 20, about: 'Codes of milestones that have to come before.' })
  dependsOn!: string[];
  @Text({
    optional: true,
    nullable: true,
    most: 40,
    about: 'Code of the unfinished milestone of an earlier year; left out, that of its own code; null: it is new.',
  })
  carriesOn?: string | null;
  @Text({ nullable: true, most: 40, about: 'Code of the project it belongs to.' })
  project!: string | null;
}

export class SupportPartBody {
  @Id()
  unitId!: string;
  @Text({ most: 2000, about: `What the unit does; it countersigns this. ${noSecrets}` })
  text!: string;
}

export class RiskPart {
  @Text({ most: 1000, about: noSecrets })
  text!: string;
  @Text({ most: 1000, about: `What is done about it. ${noSecrets}` })
  answer!: string;
}

/** 年度建设方案正文, as it is saved and as it is read. */
export class AnnualPlanContentPart {
  @Parts(YearGoalPart, { most: 50 })
  goals!: YearGoalPart[];
  @Parts(ProjectPart, { most: 200, about: 'Empty where there is no major project this year.' })
  projects!: ProjectPart[];
  @Texts({ most: 100, longest: 2000, about: `工作措施. ${noSecrets}` })
  measures!: string[];
  @Parts(PlannedMilestonePart, { most: 200 })
  milestones!: PlannedMilestonePart[];
  @Parts(SupportPartBody, { most: 50 })
  supports!: SupportPartBody[];
  @Parts(RiskPart, { most: 50 })
  risks!: RiskPart[];
  @Texts({ most: 50, about: 'SHA-256 of attachments of the task.' })
  attachments!: string[];
}
