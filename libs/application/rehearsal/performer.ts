import { Injectable } from '@nestjs/common';

import { Parts } from './parts.js';
import { type Hand, People } from './people.js';
import type { Scene } from './scene.types.js';

/**
 * Plays the people of a plan: does with an open item what somebody of its unit would, by the use cases that the item asks
 * for, in that person's name. Throws `Refused` where the act is refused, as anybody's.
 */
@Injectable()
export class Performer {
  constructor(
    private readonly people: People,
    private readonly parts: Parts,
  ) {}

  /** @returns false where nobody can act on such an item yet */
  async perform(scene: Scene): Promise<boolean> {
    const { item, at } = scene;
    const part = this.parts.of(item.kind);
    if (part === undefined) return false;
    const actor = await this.people.of(item.unitId, item.role, handFor(scene));
    await part(scene, { actor, at, request: null, id: item.subjectId, revision: null });
    return true;
  }
}

/** What is only prepared, a handler does; a slip is completed by another person than the one who signs it. */
function handFor({ item, manner }: Scene): Hand {
  return manner === 'prepared' || item.kind === 'slip-draft' ? 'handler' : 'leader';
}
