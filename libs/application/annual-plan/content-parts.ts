import type { AnnualPlanContent } from '#domain/annual-plan/content.js';

/** One part of a content by its key (see `OutlinePart`), with the units that it names. */
export interface ContentPart {
  readonly key: string;
  readonly value: unknown;
  readonly unitIds: readonly string[];
}

/** The parts that are signed, in the order of the document. Attachments count for the whole only. */
export function partsOf(content: AnnualPlanContent): readonly ContentPart[] {
  const unnamed = (key: string, value: unknown): ContentPart => ({ key, value, unitIds: [] });
  return [
    unnamed('goals', content.goals),
    ...content.projects.map((project) => unnamed(`project:${project.code}`, project)),
    unnamed('measures', content.measures),
    ...content.milestones.map((milestone) => ({
      key: `milestone:${milestone.code}`,
      value: milestone,
      unitIds: [milestone.unitId],
    })),
    ...content.supports.map((part) => ({ key: `support:${part.unitId}`, value: part, unitIds: [part.unitId] })),
    unnamed('risks', content.risks),
  ];
}
