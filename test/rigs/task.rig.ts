import type { Type } from '@nestjs/common';

import { IssueAssignment } from '#application/assignment/issue-assignment.use-case.js';
import { RequestInputs } from '#application/input/request-inputs.use-case.js';
import { StartTask } from '#application/task/start-task.use-case.js';
import { conductor } from '#domain/directory/actor.js';
import type { Assignment } from '#domain/assignment/assignment.js';
import type { Input } from '#domain/input/input.js';
import type { OpenSet } from '#domain/open-set/open-set.js';
import type { Referral } from '#domain/referral/referral.js';

import type { ApiRig } from './api.rig.js';

/** A use case that a conductor calls. */
type ConductorStep = Pick<StartTask, 'run'>;

/** The part of a task's page that tests look at. */
export interface TaskProgress {
  readonly phase: string;
  readonly assignments: readonly Assignment[];
  readonly inputs: readonly Input[];
  readonly openSets: readonly (OpenSet & { readonly suggestedUnitIds: readonly string[] })[];
  readonly referrals: readonly Referral[];
  readonly inputsSettledAt: string | null;
}

/** One task of the bundled plan, with its conductor's steps done by hand: no Temporal runs here. */
export class TaskRig {
  private constructor(
    private readonly api: ApiRig,
    readonly id: string,
  ) {}

  /** Started and issued. */
  static async start(api: ApiRig, number: number): Promise<TaskRig> {
    const [row] = await api.rows<{ id: string }>('SELECT id FROM task WHERE number = $1', [number]);
    const task = new TaskRig(api, row?.id ?? '');
    await task.step(StartTask);
    await task.step(IssueAssignment);
    return task;
  }

  /** Makes a step of the procedure so, as the conductor does. */
  async step(useCase: Type<ConductorStep>): Promise<void> {
    const command = { actor: conductor, at: this.api.clock.now().toISOString(), request: null, taskId: this.id };
    await this.api.get(useCase).run(command);
  }

  async progress(account = 'gx-bgt-handler'): Promise<TaskProgress> {
    const browser = await this.api.signedIn(account);
    const { body } = await browser.get<{ progress: TaskProgress | null }>(`/api/tasks/${this.id}`);
    if (body.progress === null) throw new Error(`${account} may not know of this task`);
    return body.progress;
  }

  async assignmentId(): Promise<string> {
    return (await this.progress()).assignments.at(-1)?.id ?? '';
  }

  /** The live input of a unit, by the unit's key. */
  async inputId(unitKey: string): Promise<string> {
    const [unit] = await this.api.rows<{ id: string }>('SELECT id FROM unit WHERE key = $1', [unitKey]);
    return (await this.progress()).inputs.findLast((input) => input.unitId === unit?.id)?.id ?? '';
  }

  /** Taken on by its leader, and the supporting units asked. */
  async takenOn(leader: string): Promise<void> {
    const browser = await this.api.signedIn(leader);
    const { status, body } = await browser.put(`/api/assignments/${await this.assignmentId()}/acceptance`, {});
    if (status !== 200) throw new Error(JSON.stringify(body));
    await this.step(RequestInputs);
  }
}
