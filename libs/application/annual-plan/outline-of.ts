import { type AnnualPlanContent, sumOf } from '#domain/annual-plan/content.js';
import type { Outline } from '#domain/annual-plan/outline.js';

import { canonicalText, sha256 } from '../record/chain-link.js';
import { partsOf } from './content-parts.js';

/**
 * What acts need to know of a content: SHA-256 over the canonical text (RFC 8785) of each part and of the whole. The lead
 * signs the whole and countersigns nothing, so a part names it not.
 */
export function outlineOf(content: AnnualPlanContent, leadUnitId: string): Outline {
  return {
    sha256: sha256(canonicalText(content)),
    parts: partsOf(content).map(({ key, value, unitIds }) => ({
      key,
      sha256: sha256(canonicalText(value)),
      unitIds: unitIds.filter((unitId) => unitId !== leadUnitId),
    })),
    milestones: content.milestones.map(({ code, result, dueOn, unitId, evidence, dependsOn, carriesOn }) => {
      return { code, result, dueOn, unitId, evidence, dependsOn, ...(carriesOn !== undefined && { carriesOn }) };
    }),
    investments: content.projects.map(({ code: project, investment }) => {
      return { project, planned: sumOf(investment.thisYear.map(({ amount }) => amount)) };
    }),
  };
}
