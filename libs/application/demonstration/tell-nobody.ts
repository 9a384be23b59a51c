import { Injectable } from '@nestjs/common';

import { Announcements } from '../notice/notice.port.js';

/** Takes every announcement that waits and tells nobody: what was played is past, and its people have not asked for mail. */
@Injectable()
export class TellNobody {
  constructor(private readonly announcements: Announcements) {}

  /** @returns how many announcements there were */
  async run(at: string): Promise<number> {
    for (let total = 0; ;) {
      const taken = await this.announcements.take({ occasions, at }, () => ({ notices: [], letters: [] }));
      if (taken === 0) return total;
      total += taken;
    }
  }
}

/** One transaction's worth. */
const occasions = 500;
