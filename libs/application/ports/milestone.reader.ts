import type { PersonActor } from '#domain/directory/actor.js';
import type { Milestone, MilestoneState } from '#domain/milestone/milestone.js';

/** A milestone with the task that it belongs to. */
export interface MilestoneLine extends Milestone {
  readonly task: {
    readonly number: number;
    readonly title: string;
    /** 线下办理. */
    readonly offline: boolean;
  };
  readonly planId: string;
  readonly leadUnitId: string;
}

export interface MilestoneSlice {
  readonly unitId: string;
  readonly states: readonly MilestoneState[];
  /** The milestone after which the page begins, or null. */
  readonly after: string | null;
  /** How many rows at most. */
  readonly limit: number;
}

/** Reads milestones across tasks. */
export abstract class MilestoneReader {
  /** Those for which a unit is responsible, in tasks that the person may know of; due first. */
  abstract ofUnit(actor: PersonActor, slice: MilestoneSlice): Promise<readonly MilestoneLine[]>;
}
