import type { BindingVerb } from '../prepared-act/prepared-act.js';

/** Policy is data: one versioned document per plan. This is its part for taking tasks on. */
export interface Policy {
  readonly version: number;
  /** Who signs an act that binds a unit. */
  readonly signing: Readonly<Record<BindingVerb, 'leader' | 'handler'>>;
  /** The standing of the unit that steps in where the coordinator is recused. */
  readonly recusalStanding: 'secretariat';
  /** How often one unit may be urged on one matter in a day (Asia/Shanghai). */
  readonly urgesPerDay: number;
}
