/** Children in care, missing, exploited, out of school or privately fostered; homes that last, and adoption. */
export const inCare = [] as const
