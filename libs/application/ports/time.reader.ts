import type { ClockRequest } from '#domain/clock-request/clock-request.js';
import type { Deadline } from '#domain/deadline/deadline.js';
import type { Slip } from '#domain/slip/slip.js';
import type { Judgement } from '#domain/task/task.js';

/** Reads what a task's clocks left behind, open or ended, in order of opening. */
export abstract class TimeReader {
  abstract deadlines(taskId: string): Promise<readonly Deadline[]>;
  abstract clockRequests(taskId: string): Promise<readonly ClockRequest[]>;
  abstract slips(taskId: string): Promise<readonly Slip[]>;
  abstract judgements(taskId: string): Promise<readonly Judgement[]>;
}
