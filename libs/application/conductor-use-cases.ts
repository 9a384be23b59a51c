import { ChainActRunner } from './act/chain-act.runner.js';
import { TaskActs } from './act/task-act.js';
import { IssueAssignment } from './assignment/issue-assignment.use-case.js';
import { ClimbRungs } from './deadline/climb-rungs.use-case.js';
import { RequestInputs } from './input/request-inputs.use-case.js';
import { SettleInputs } from './input/settle-inputs.use-case.js';
import { StartTasks } from './plan/start-tasks.js';
import { StartTask } from './task/start-task.use-case.js';

/** The use cases that conductors call, with what runs them. */
export const conductorUseCases = [
  ChainActRunner,
  TaskActs,
  StartTask,
  StartTasks,
  IssueAssignment,
  RequestInputs,
  SettleInputs,
  ClimbRungs,
];
