/** Classes of SQLSTATE that trying again does not help: a value, a constraint, or a limit such as the longest key of an index. */
export const cannotHold = (error: unknown): boolean =>
  /^(22|23|54)/.test(String((error as { code?: unknown } | null)?.code))

export const cannotHoldWords = {
  message: 'A value in this return is longer than can be held, or has a sign in it that cannot. Nothing was loaded.',
  next: 'Look for a very long identifier or name, put it right at the source and hand the return in again.',
} as const
