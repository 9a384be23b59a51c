import type { LeadLine, Outcome } from './outcome.js';

const rungs = ['remind', 'tell-leader', 'mark', 'tell-coordinator', 'draft-slip', 'deem'] as const;
const states = ['open', 'reported', 'verified', 'carried-over', 'dropped'] as const;

/** The lines of a rehearsal's table: without ids and times of the machine, so that the same seed prints the same. */
export function tableOf({ leads, conductors, events, faults }: Outcome): readonly string[] {
  return [
    'By lead unit',
    ...columns([header, ...leads.map(lineOf), lineOf(totalOf(leads))]),
    '',
    'Conductors, described in Temporal one by one',
    ...columns([...conductors].map(([what, count]) => [what, String(count)])),
    '',
    'Events',
    ...columns([...events].map(([verb, count]) => [verb, String(count)])),
    '',
    ...(faults.length === 0 ? ['All agrees.'] : [`${faults.length} faults`, ...faults.slice(0, 40)]),
  ];
}

const header = [
  ...['lead', 'tasks', 'plans', 'amended', 'in force', 'closed', ...states.map((state) => `ms ${state}`)],
  ...['wd lead', 'wd support', 'wd authority', ...rungs],
];

function lineOf(line: LeadLine): readonly string[] {
  const { tasks, plans, amendments, inForce, closed, milestones, held } = line;
  const numbers = [
    ...[tasks, plans, amendments, inForce, closed, ...states.map((state) => milestones[state] ?? 0)],
    ...[held.lead, held.supporter, held.authority, ...rungs.map((rung) => line.rungs[rung] ?? 0)],
  ];
  return [line.key, ...numbers.map(String)];
}

function totalOf(leads: readonly LeadLine[]): LeadLine {
  const sum = (of: (line: LeadLine) => number): number => leads.reduce((so, line) => so + of(line), 0);
  return {
    key: 'all',
    name: '',
    tasks: sum(({ tasks }) => tasks),
    plans: sum(({ plans }) => plans),
    amendments: sum(({ amendments }) => amendments),
    inForce: sum(({ inForce }) => inForce),
    closed: sum(({ closed }) => closed),
    milestones: Object.fromEntries(states.map((state) => [state, sum((line) => line.milestones[state] ?? 0)])),
    held: {
      lead: sum(({ held }) => held.lead),
      supporter: sum(({ held }) => held.supporter),
      authority: sum(({ held }) => held.authority),
    },
    rungs: Object.fromEntries(rungs.map((rung) => [rung, sum((line) => line.rungs[rung] ?? 0)])),
  };
}

/** Words to the left, numbers to the right, as wide as the widest. */
function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, place) => Math.max(...rows.map((row) => row[place]?.length ?? 0)));
  const padded = (cell: string, place: number): string =>
    place === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[place] ?? 0);
  return rows.map((row) => `  ${row.map(padded).join('  ')}`);
}
