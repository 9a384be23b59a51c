/** To whom work items are ever addressed. */
export const desksOfUnits = ['handler', 'leader', 'coordinator', 'secretariat', 'approver', 'inspector'] as const;
