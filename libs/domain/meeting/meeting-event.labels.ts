import type { MeetingVerb } from './meeting.verbs.js';

/** What happened to sessions, agendas and requests, as `taskEventLabels` tells of tasks. */
export const meetingEventLabels: Readonly<Record<MeetingVerb, { readonly zh: string; readonly en: string }>> = {
  'meeting.schedule': { zh: '{actor}安排会议', en: '{actor} scheduled a session' },
  'meeting.move': { zh: '{actor}调整会议日期', en: '{actor} moved a session' },
  'meeting.cancel': { zh: '{actor}取消会议', en: '{actor} cancelled a session' },
  'meeting.setRoom': { zh: '{actor}调整会议议题数', en: '{actor} changed how many items a session takes' },
  'meeting.fix': { zh: '{actor}确定会议议题', en: '{actor} fixed the agenda of a session' },
  'meeting.hold': { zh: '{actor}登记会议召开', en: '{actor} recorded that a session was held' },
  'agenda.propose': { zh: '系统提出议题建议', en: 'Places on agendas were proposed' },
  'agenda.place': { zh: '{actor}列入议题', en: '{actor} placed an item on an agenda' },
  'agenda.takeOff': { zh: '{actor}移出议题', en: '{actor} took an item off an agenda' },
  'request.raise': { zh: '{unit}（{actor}）提出请示', en: '{unit} ({actor}) raised a request' },
};
