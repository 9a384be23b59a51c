/** Business time: the only way to learn what time it is. */
export abstract class Clock {
  abstract now(): Date;
}

/** The machine's clock. */
export class WallClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** The machine's clock plus an offset; for tests and rehearsals. */
export class OffsetClock extends Clock {
  private offset = 0;

  /** Milliseconds added to the machine's time. */
  setOffset(offset: number): void {
    this.offset = offset;
  }

  now(): Date {
    return new Date(Date.now() + this.offset);
  }
}
