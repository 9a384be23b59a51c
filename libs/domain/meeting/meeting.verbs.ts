/** Every verb below a plan's chain about its sessions, their agendas and requests: use case, event, row of the access table. */
export const meetingVerbs = [
  'meeting.schedule',
  'meeting.move',
  'meeting.cancel',
  'meeting.setRoom',
  'meeting.fix',
  'meeting.hold',
  'agenda.propose',
  'agenda.place',
  'agenda.takeOff',
  'request.raise',
] as const;
export type MeetingVerb = (typeof meetingVerbs)[number];
