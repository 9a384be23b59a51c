import { Injectable } from '@nestjs/common';

import type { WorkItemKind } from '#domain/work-item/work-item.js';

import { Assigning } from './assigning.js';
import { Countersigning } from './countersigning.js';
import { Deciding } from './deciding.js';
import { Drafting } from './drafting.js';
import { Promising } from './promising.js';
import { Reaching } from './reaching.js';
import { Reviewing } from './reviewing.js';
import type { Part } from './scene.types.js';
import { Supervising } from './supervising.js';

/** What is done about each kind of item. Kinds that are left out, nobody can act on yet. */
@Injectable()
export class Parts {
  constructor(
    private readonly assigning: Assigning,
    private readonly promising: Promising,
    private readonly drafting: Drafting,
    private readonly countersigning: Countersigning,
    private readonly reviewing: Reviewing,
    private readonly deciding: Deciding,
    private readonly reaching: Reaching,
    private readonly supervising: Supervising,
  ) {}

  of(kind: WorkItemKind): Part | undefined {
    const parts: Partial<Readonly<Record<WorkItemKind, Part>>> = {
      ...this.assigning.parts,
      ...this.promising.parts,
      ...this.drafting.parts,
      ...this.countersigning.parts,
      ...this.reviewing.parts,
      ...this.deciding.parts,
      ...this.reaching.parts,
      ...this.supervising.parts,
    };
    return parts[kind];
  }
}
