import type { AgendaItem, Meeting } from '#domain/meeting/meeting.js';

import { columns } from '../terminal/terminal.js';

/** A session with what is on its agenda, in order. */
export interface Session extends Meeting {
  readonly agenda: readonly AgendaItem[];
}

const heading = ['id', 'held on', 'papers by', 'room', 'state', 'minutes', 'title'];

/** Sessions, a line each, and below each what it takes. */
export function sessionText(sessions: readonly Session[]): string {
  if (sessions.length === 0) return '无会议';
  const lines = columns([heading, ...sessions.map(line)]).split('\n');
  return [lines[0], ...sessions.flatMap(({ agenda }, at) => [lines[at + 1], ...agenda.map(itemLine)])].join('\n');
}

function line({ id, heldOn, papersBy, room, state, minutesNumber, title }: Session): readonly string[] {
  return [id, heldOn, papersBy, `${room}`, state, minutesNumber ?? '—', title];
}

function itemLine({ id, place, state, annualPlanId, isUrgent }: AgendaItem): string {
  return `  ${place}. ${annualPlanId} ${state}${isUrgent ? ' 急件' : ''} (${id})`;
}
