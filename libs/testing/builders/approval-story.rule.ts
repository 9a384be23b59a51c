import type { EventDraft } from '#domain/act/decision.js';
import type { AnnualPlan } from '#domain/annual-plan/annual-plan.js';
import type { TaskFacts } from '#domain/task/task.facts.js';

/** A countersignature as its events tell it, told apart from the rows that the acts keep. */
interface Said {
  readonly id: string;
  readonly root: string;
  readonly planId: string;
  readonly unitId: string;
  readonly text: string;
  readonly how: 'open' | 'person' | 'silence' | 'dissent';
}

export interface Told {
  readonly said: readonly Said[];
  /** What people signed, until a changed text is submitted. */
  readonly signed: readonly Said[];
  readonly faults: readonly string[];
}

export const untold: Told = { said: [], signed: [], faults: [] };

export interface Happening {
  readonly before: TaskFacts;
  readonly facts: TaskFacts;
  readonly events: readonly EventDraft[];
}

/** Goes on telling; a fault is a promise broken: a second signature on one text, or an approval without one. */
export function tell(told: Told, happening: Happening): Told {
  const next = happening.events.reduce((so, event) => tellOne(so, event, happening), told);
  return { ...next, faults: [...next.faults, ...approvedWithout(next, happening)] };
}

function tellOne(told: Told, event: EventDraft, { facts }: Happening): Told {
  const { verb, subjectId, payload } = event;
  const said = told.said.find(({ id }) => id === subjectId);
  const became = (how: Said['how']): Told => ({
    ...told,
    said: told.said.map((one) => (one.id === subjectId ? { ...one, how } : one)),
  });
  switch (verb) {
    case 'countersignature.ask':
      return asked(told, event, facts);
    case 'countersignature.agree':
      return payload.deemed === true ? became('silence') : signedBy(became('person'), said);
    case 'countersignature.yield':
      return signedBy(became('person'), said);
    case 'countersignature.maintain':
      return became('dissent');
    case 'countersignature.lapse':
      return { ...told, said: told.said.filter(({ id }) => id !== subjectId) };
    case 'annualPlan.submit':
    case 'annualPlan.resubmit':
      return { ...told, signed: told.signed.filter((one) => one.planId !== subjectId || isUnchanged(one, facts)) };
    default:
      return told;
  }
}

function asked(told: Told, { subjectId, unitId, payload }: EventDraft, facts: TaskFacts): Told {
  const plan = facts.annualPlans.find(({ id }) => id === payload.annualPlanId);
  if (plan === undefined || unitId === null) return told;
  const row: Said = {
    id: subjectId,
    root: rootOf(plan),
    planId: plan.id,
    unitId,
    text: textOf(plan, unitId),
    how: 'open',
  };
  const isTwice = told.said.some((other) => sameText(other, row));
  const faults = isTwice ? [...told.faults, `${unitId} is asked again about an unchanged part`] : told.faults;
  return { ...told, said: [...told.said, row], faults };
}

function signedBy(told: Told, said: Said | undefined): Told {
  if (said === undefined) return told;
  const isTwice = told.signed.some((other) => sameText(other, said));
  const faults = isTwice ? [...told.faults, `${said.unitId} signs an unchanged part twice`] : told.faults;
  return { ...told, signed: [...told.signed, said], faults };
}

/** Plans that this act approved though a needed unit has said nothing to the text that is approved. */
function approvedWithout(told: Told, { before, facts }: Happening): readonly string[] {
  const approved = facts.annualPlans.filter(
    ({ id, state }) => state === 'approved' && before.annualPlans.find((plan) => plan.id === id)?.state !== 'approved',
  );
  return approved.flatMap((plan) =>
    neededOf(facts, plan)
      .filter((unitId) => !hasSaid(told, plan, unitId))
      .map((unitId) => `approved without ${unitId}`),
  );
}

function hasSaid(told: Told, plan: AnnualPlan, unitId: string): boolean {
  const wanted = { root: rootOf(plan), unitId, text: textOf(plan, unitId) };
  return told.said.some((row) => row.how !== 'open' && sameText(row, wanted));
}

function neededOf({ supports, task }: TaskFacts, { outline }: AnnualPlan): readonly string[] {
  const named = new Set(outline?.parts.flatMap(({ unitIds }) => unitIds));
  const supporting = supports.filter(({ endedAt, unitId }) => endedAt === null && unitId !== task.leadUnitId);
  return supporting.map(({ unitId }) => unitId).filter((unitId) => named.has(unitId));
}

function isUnchanged({ planId, unitId, text }: Said, facts: TaskFacts): boolean {
  const plan = facts.annualPlans.find(({ id }) => id === planId);
  return plan !== undefined && textOf(plan, unitId) === text;
}

function textOf({ outline }: AnnualPlan, unitId: string): string {
  const parts = outline?.parts.filter(({ unitIds }) => unitIds.includes(unitId)) ?? [];
  return JSON.stringify(parts.map(({ key, sha256 }) => [key, sha256]).sort());
}

function rootOf({ id, amendsId }: AnnualPlan): string {
  return amendsId ?? id;
}

type Text = Pick<Said, 'root' | 'unitId' | 'text'>;

function sameText(one: Text, other: Text): boolean {
  return one.root === other.root && one.unitId === other.unitId && one.text === other.text;
}
