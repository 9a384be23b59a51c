import { SteppedClock, WallClock } from '#platform/clock/clock.js';

/** Business time as a script says, standing still in between; the machine's until it first says anything. */
export class ScriptedClock extends SteppedClock {
  private moment: Date | null = null;
  private readonly wall = new WallClock();

  setMoment(moment: Date): void {
    this.moment = moment;
  }

  stepTo(moment: Date): void {
    if (this.moment === null || moment > this.moment) this.moment = moment;
  }

  now(): Date {
    return this.moment ?? this.wall.now();
  }
}
