import { Injectable } from '@nestjs/common';
import { Option } from 'nest-commander';

import { KnownTask } from '#application/task/known-task.js';
import type { PersonActor } from '#domain/directory/actor.js';

import { actorOf, idOf } from '../act/act.js';
import { Engine, type Get } from '../engine/engine.js';
import { QiantouCommand, type Shown } from '../terminal/qiantou.command.js';
import { columns, Terminal } from '../terminal/terminal.js';

/** Who asks, and the task that the given id belongs to. */
export interface AskedTask {
  readonly actor: PersonActor;
  readonly taskId: string;
}

/** Commands that list something of one task, found by any id that belongs to it. */
@Injectable()
export abstract class TaskListCommand<Row> extends QiantouCommand {
  constructor(
    private readonly engine: Engine,
    private readonly terminal: Terminal,
  ) {
    super();
  }

  @Option({ flags: '--as <account>', description: 'who asks', required: true })
  account(account: string): string {
    return account;
  }

  async run([id]: string[], { as, json = false }: Shown & { readonly as: string }): Promise<void> {
    const rows = await this.engine.open(async (get) => {
      const actor = await actorOf(get, as);
      return this.read(get, { actor, taskId: await get(KnownTask).taskIdOf(actor, idOf(id)) });
    });
    const text = (): string =>
      rows.length === 0 ? this.none : columns([this.heading, ...rows.map((row) => this.line(row))]);
    this.terminal.result(rows, { json, text });
  }

  /** What is said where there is nothing to list. */
  protected abstract readonly none: string;
  protected abstract readonly heading: readonly string[];
  protected abstract read(get: Get, asked: AskedTask): Promise<readonly Row[]>;
  protected abstract line(row: Row): readonly string[];
}
