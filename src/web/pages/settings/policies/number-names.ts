/** What people call the numbers of a policy, and what they are counted in. */
export const numberNames: Readonly<Record<string, { label: string; unit: string } | undefined>> = {
  thankYouDueHours: { label: 'A thank-you is due after the interview within', unit: 'hours' },
  thanksMissedBusinessDays: {
    label: 'A thank-you that is missing stops holding a check-in back after',
    unit: 'business days',
  },
  stageSetHours: { label: 'From thanked to awaiting', unit: 'hours' },
  firstWindowBusinessDays: {
    label: 'The first check-in, where no date was named, after',
    unit: 'business days',
  },
  graceBusinessDays: { label: 'Waiting after the date that the employer named', unit: 'business days' },
  checkInDueBusinessDays: {
    label: 'A check-in is due after its window opened within',
    unit: 'business days',
  },
  spacingBusinessDays: { label: 'Least distance between two check-ins', unit: 'business days' },
  attemptLimit: { label: 'Check-ins without an answer, at most', unit: 'attempts' },
  pivotAfterAttemptsDays: { label: 'Silence after the last attempt before networking', unit: 'days' },
  pivotAfterNobodyDays: { label: 'Silence before networking, where nobody may be asked', unit: 'days' },
  pivotAfterSilenceDays: { label: 'Silence before networking in any case', unit: 'days' },
  closeAfterPivotDays: { label: 'Silence while networking before the file closes', unit: 'days' },
  restraintTouches: { label: 'Networking that people notice, at most', unit: 'times' },
  restraintDays: { label: 'The span in which that is counted', unit: 'days' },
  pesteringDays: { label: 'A breach weighs on the balance for', unit: 'days' },
  suggestClosingDays: { label: 'Closing is suggested after a silence of', unit: 'days' },
  meanDecisionDays: { label: 'The mean decision takes (shown only)', unit: 'days' },
  callsFromHour: { label: 'Calls from', unit: 'o’clock, local time' },
  callsUntilHour: { label: 'Calls until', unit: 'o’clock, local time' },
  duplicateMinutes: { label: 'The same act reported again counts once within', unit: 'minutes' },
};
