import { Injectable } from '@nestjs/common';

import { plansBefore } from '#domain/annual-plan/closing.js';
import { nothing } from '#domain/assignment/assignment.acts.js';
import { freezeBaseline } from '#domain/milestone/freeze.acts.js';
import { isRefusal } from '#domain/refusal/refusal.js';

import type { Answer } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { conductedPlan, type ConductedPlan } from './conducted-plan.matter.js';

/** Ensures that an approved annual plan has its baseline and its milestones; a year that waited for it may then be closed. */
@Injectable()
export class FreezeBaseline {
  constructor(private readonly acts: TaskActs) {}

  run(command: ConductedPlan): Promise<Answer> {
    return this.acts.run(command, {
      verb: 'annualPlan.freeze',
      ...conductedPlan(command),
      decide: (facts, plan, context) => {
        if (plan.state !== 'approved') return nothing;
        const verdict = freezeBaseline(facts, plan, context);
        if (isRefusal(verdict)) return verdict;
        return { ...verdict, pokes: plansBefore(facts, plan).map(({ id }) => `annual-plan/${id}`) };
      },
    });
  }
}
