/** Care leavers and their homes; supervision, audits, chronologies and voice; the workforce, complaints and leadership. */
export const leavingCareAndLeadership = [] as const
