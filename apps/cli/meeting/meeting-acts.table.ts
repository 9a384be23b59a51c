import type { Answer, MatterCommand } from '#application/act/act.js';
import { CancelMeeting } from '#application/meeting/cancel-meeting.use-case.js';
import { FixAgenda } from '#application/meeting/fix-agenda.use-case.js';
import { HoldMeeting } from '#application/meeting/hold-meeting.use-case.js';
import { MoveMeeting } from '#application/meeting/move-meeting.use-case.js';
import { PlaceItem } from '#application/meeting/place-item.use-case.js';
import { ScheduleMeeting } from '#application/meeting/schedule-meeting.use-case.js';
import { SetRoom } from '#application/meeting/set-room.use-case.js';
import { TakeOffItem } from '#application/meeting/take-off-item.use-case.js';

import type { Get } from '../engine/engine.js';
import { needed } from '../terminal/options-given.js';

/** What can be said of an act on a session; which of it an act needs, it says itself. */
export interface MeetingTerms {
  readonly title?: string;
  readonly on?: string;
  readonly room?: number;
  readonly reason?: string;
  readonly annualPlan?: string;
  readonly place?: number;
  readonly minutes?: string;
}

type Act = (get: Get, command: MatterCommand, terms: MeetingTerms) => Promise<Answer>;

/** Every act of a person on sessions and their agendas, by its word on the command line. */
export const meetingActs = {
  schedule: (get, command, terms) => {
    const scheduling = { title: needed(terms, 'title'), heldOn: needed(terms, 'on'), room: needed(terms, 'room') };
    return get(ScheduleMeeting).run({ ...command, planId: command.id, ...scheduling });
  },
  move: (get, command, terms) => get(MoveMeeting).run({ ...command, heldOn: needed(terms, 'on') }),
  room: (get, command, terms) => get(SetRoom).run({ ...command, room: needed(terms, 'room') }),
  cancel: (get, command, terms) => get(CancelMeeting).run({ ...command, reason: needed(terms, 'reason') }),
  place: (get, command, terms) =>
    get(PlaceItem).run({ ...command, annualPlanId: needed(terms, 'annualPlan'), place: terms.place ?? null }),
  'take-off': (get, command) => get(TakeOffItem).run(command),
  fix: (get, command) => get(FixAgenda).run(command),
  hold: (get, command, terms) => get(HoldMeeting).run({ ...command, minutesNumber: needed(terms, 'minutes') }),
} as const satisfies Readonly<Record<string, Act>>;
