/** What the reading warns of, in English; the reading itself speaks Chinese. */
const labels: Readonly<Record<string, string>> = {
  CLAUSE_UNREAD: 'A clause of responsibility could not be read here. Look at it, and enter its units.',
  CLAUSE_REMARK: 'The clause says something besides its units. Look at what it means for who takes part.',
  LEAD_RULE_LATER: 'The task stands before the rule that says who leads. Check that its first unit leads.',
};

/** The sentence of a warning; of a code without a sentence of its own, where to look. */
export function readingLabel(code: string, taskNumber: number | null): string {
  const where = taskNumber === null ? 'the document' : `task ${taskNumber}`;
  return labels[code] ?? `The reading of ${where} warns: ${code.toLowerCase().replaceAll('_', ' ')}. Check it by hand.`;
}
