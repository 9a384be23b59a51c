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

/** Business time that a driver moves, forward only. */
export abstract class SteppedClock extends Clock {
  /** Goes to a moment; one that is past already changes nothing. Once this returns, nobody is told an earlier time. */
  abstract stepTo(moment: Date): void;
}
