import { type DeviationReason, deviationReasons } from '#domain/milestone/deviation.js';

import { Amount, OneOf, Text, Words } from '../route/fields.js';

/** What is told of one project of the newest baseline. */
export class SpendingBody {
  @Text({ most: 50, about: 'The project, by code.' })
  project!: string;
  @Amount({ least: 0, about: '万元 since the plan’s first day.' })
  spent!: number;
  @OneOf(deviationReasons, { optional: true, about: 'Where it deviates from what was planned.' })
  reasonCode?: DeviationReason;
}

export class PlannedInvestmentAnswer {
  @Words({ about: 'The project, by code.' })
  project!: string;
  @Amount({ about: '万元, of all sources.' })
  planned!: number;
}

export class InvestmentLineAnswer extends PlannedInvestmentAnswer {
  @Amount({ nullable: true, about: '万元 since the plan’s first day; null while nobody told.' })
  spent!: number | null;
  @OneOf(deviationReasons, { nullable: true })
  reasonCode!: string | null;
}

/** 投资偏差. */
export class InvestmentVarianceAnswer extends InvestmentLineAnswer {
  @Amount({ nullable: true, about: '万元 more than planned; negative: less.' })
  difference!: number | null;
  @Amount({ nullable: true, about: 'The same in per cent of what was planned.' })
  percent!: number | null;
}
