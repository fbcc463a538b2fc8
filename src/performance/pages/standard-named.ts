import { notFound } from '../../platform/errors.ts'
import type { Standard } from '../../standards/standard.ts'
import { allStandards } from '../scorecard.ts'

/** Throws `not-found` where there is no such standard. */
export const standardNamed = (id: string | undefined): Standard => {
  const found = allStandards.find((one) => one.id === id)
  if (found === undefined) throw notFound('practice standard')
  return found
}
