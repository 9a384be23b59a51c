import { drawAnnualPlanProcedure } from '../annual-plan/annual-plan.diagram.js';
import { annualPlanLife } from '../annual-plan/annual-plan.js';
import { assignmentLife } from '../assignment/assignment.js';
import { clockRequestLife } from '../clock-request/clock-request.js';
import { completionLife } from '../completion/completion.js';
import { countersignatureLife } from '../countersignature/countersignature.js';
import { inputLife } from '../input/input.js';
import { drawLife, type Life } from '../life/life.js';
import { meetingLife } from '../meeting/meeting.js';
import { milestoneLife } from '../milestone/milestone.js';
import { openSetLife } from '../open-set/open-set.js';
import { planAmendmentLife } from '../plan-amendment/plan-amendment.js';
import { planLife } from '../plan/plan.js';
import { policyLife } from '../policy/policy-version.js';
import { preparedActLife } from '../prepared-act/prepared-act.js';
import { progressReportLife } from '../progress-report/progress-report.js';
import { referralLife } from '../referral/referral.js';
import { slipLife } from '../slip/slip.js';
import { drawProcedure } from '../task/task.diagram.js';

export interface DiagramPage {
  /** File name below docs/generated. */
  readonly name: string;
  /** Markdown with one Mermaid diagram. */
  readonly text: string;
}

/** The pages of docs/generated, drawn from the tables of the domain. */
export function diagramPages(): readonly DiagramPage[] {
  return [
    lifePage(annualPlanLife),
    lifePage(assignmentLife),
    lifePage(clockRequestLife),
    lifePage(completionLife),
    lifePage(countersignatureLife),
    lifePage(inputLife),
    lifePage(meetingLife),
    lifePage(milestoneLife),
    lifePage(openSetLife),
    lifePage(planLife),
    lifePage(planAmendmentLife),
    lifePage(policyLife),
    lifePage(preparedActLife),
    lifePage(progressReportLife),
    lifePage(referralLife),
    lifePage(slipLife),
    page('annual-plan.procedure.md', 'Procedure of an annual plan', drawAnnualPlanProcedure()),
    page('task.procedure.md', 'Procedure of a task', drawProcedure()),
  ];
}

function lifePage<State extends string, Verb extends string>(life: Life<State, Verb>): DiagramPage {
  const stem = life.noun.replaceAll(' ', '-');
  return page(`${stem}.life.md`, `Life of the ${life.noun}`, drawLife(life));
}

function page(name: string, title: string, diagram: string): DiagramPage {
  const note = 'Drawn by `npm run diagrams` from the tables of `libs/domain`; a test compares it. Do not edit.';
  return { name, text: `# ${title}\n\n${note}\n\n\`\`\`mermaid\n${diagram}\`\`\`\n` };
}
