import type { Visit } from '../../../access/model.ts'
import type { Day } from '../../../platform/day.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { Refusal } from '../../../platform/errors.ts'
import type { OpenChild } from '../../pages/child-page.ts'
import type { Chronology } from '../model.ts'
import { findHistory } from '../records/history.ts'
import { findChronology } from '../records/read.ts'
import { findWhose } from '../records/whose.ts'
import type { By } from '../records/write.ts'
import { isDueRefresh, type Refresh, type RefreshFacts, refreshFactsOf } from '../rules/due.ts'
import { entriesIn, type Fault, faultsOf } from '../rules/faults.ts'
import { completedOn } from '../rules/signing.ts'
import { type Standing, standingOf } from '../rules/standing.ts'
import { latestDay } from '../rules/when.ts'
import type { WhoseOf } from '../rules/whose.ts'

/** A child's chronology beside what the records say now. */
export type Opened = {
  chronology: Chronology
  standing: Standing
  facts: RefreshFacts
  refresh: Refresh | null
  faults: readonly Fault[]
  born: Day | null
  whose: WhoseOf
}

/** A chronology names people and places throughout, so it is not for those who see no names. */
export const refuseWithoutNames = (child: OpenChild): void => {
  if (!child.names)
    throw new Refusal(
      'not-allowed',
      'A chronology tells a child’s life with names, and you see this child without.',
      'Go back to the child’s page and ask for the names with a reason.',
    )
}

export const refuseReader = (visit: Visit): void => {
  if (!visit.may('chronology.write'))
    throw new Refusal(
      'not-allowed',
      'You may read this chronology, and not write in it.',
      'Ask the child’s social worker or their manager.',
    )
}

export const byOf = (visit: Visit): By => ({ name: visit.person.name, at: visit.now })

export const openChronology = async (db: Tenant, visit: Visit, child: OpenChild): Promise<Opened> => {
  refuseWithoutNames(child)
  const { today } = visit
  const history = await findHistory(db, child.childId)
  const chronology = await findChronology(db, child.childId)
  const standing = standingOf(history, chronology.entries, { today })
  const facts = refreshFactsOf(history, today)
  const refresh = isDueRefresh(facts, completedOn(chronology.signOffs), today, chronology.heldSince)
  const born = child.dateOfBirth ?? child.expectedDateOfBirth
  const told = entriesIn(chronology.entries)
  // Where nothing is open nothing more is expected after the last entry.
  const last = told.map(latestDay).toSorted().at(-1) ?? today
  const until = child.diedOn ?? (facts.openSince === null ? last : today)
  return {
    chronology,
    standing,
    facts,
    refresh,
    born,
    whose: await findWhose(db, child, chronology.entries, today),
    faults: faultsOf({ chronology, standing, born, until, refresh }),
  }
}
