/** What the daily work asks of the database beside checkpoints. */
export abstract class DailyRecords {
  /** Runs `work` if no other worker is at the daily work now; null otherwise. */
  abstract alone<T>(work: () => Promise<T>): Promise<T | null>;
  /** Deletes the answers given before this moment, some at a time. @returns how many */
  abstract forgetAnswers(before: string): Promise<number>;
}
