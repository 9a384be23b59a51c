import { Clock, WallClock } from '#platform/clock/clock.js';

/** Business time as a script says; the machine's until it first says anything. */
export class ScriptedClock extends Clock {
  private moment: Date | null = null;
  private readonly wall = new WallClock();

  setMoment(moment: Date): void {
    this.moment = moment;
  }

  now(): Date {
    return this.moment ?? this.wall.now();
  }
}
