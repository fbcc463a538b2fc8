import type { Check } from '../model.ts'

/** Every check of an extract of the Standard Safeguarding Dataset. */
export const ssdChecks: readonly Check[] = []
