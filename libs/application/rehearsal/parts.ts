import type { WorkItemKind } from '#domain/work-item/work-item.js';

import type { Part } from './scene.types.js';

type ByKind = Partial<Readonly<Record<WorkItemKind, Part>>>;

/** What is done about each kind of item, from all who know a part. */
export class Parts {
  private readonly parts: ByKind;

  constructor(known: readonly { readonly parts: ByKind }[]) {
    // Object.assign keeps what each brings: their kinds are different ones.
    this.parts = Object.assign({}, ...known.map(({ parts }) => parts)) as ByKind;
  }

  /** Undefined where nobody can act on such an item. */
  of(kind: WorkItemKind): Part | undefined {
    return this.parts[kind];
  }
}
