import { messageOf } from '#platform/services/service.error.js';

/** What the doctor found of one thing. */
export interface Finding {
  readonly name: string;
  readonly isFit: boolean;
  /** What there is, or what to do. */
  readonly said: string;
}

/** A look that fails is a finding too. */
export async function findingOf(name: string, look: () => Promise<Omit<Finding, 'name'>>): Promise<Finding> {
  try {
    return { name, ...(await look()) };
  } catch (error) {
    return { name, isFit: false, said: messageOf(error) || 'it does not answer' };
  }
}
