import type { Visit } from '../../access/model.ts'
import { caseloads as caseloadStandard } from '../../children/standards/workforce/caseload-avg.ts'
import { addDays } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Standard } from '../../standards/standard.ts'
import { listPosts } from '../records/caseloads.ts'
import { ageOf } from '../records/freeze.ts'
import { findStanding } from '../records/grounds.ts'
import { findPlaced } from '../records/line-management.ts'
import { countHeld, countOwn, findSubject, findWorkerNames } from '../records/own-figures.ts'
import { type Caseload, caseloadsOf, ceilingsOn } from '../rules/caseloads.ts'
import { managedBy, type Placed, type WayToFigures, wayToFigures } from '../rules/line-management.ts'
import { liveDay, liveDayOf } from '../rules/live-day.ts'
import { liveQuestions } from '../rules/live-questions.ts'
import { completedIn, liveOn, monthsBefore } from '../rules/period.ts'
import { provable } from '../rules/provable.ts'
import { settingsOf } from '../rules/settings.ts'
import { hasNames, workerNames } from '../rules/worker-names.ts'
import { allStandards } from '../scorecard.ts'

/** The worker of a page, and how who looks comes to their figures. */
export type Looked = { readonly worker: Placed; readonly way: WayToFigures; readonly manages: readonly Placed[] }

/** Null: there is no such worker, or their figures are not for who looks. */
export const findLooked = async (db: Tenant, visit: Visit, staffId: string): Promise<Looked | null> => {
  const staff = await findPlaced(db, visit.today)
  const { accountId } = visit.person
  const [worker, way] = [staff.get(staffId), wayToFigures(staff, accountId, staffId)]
  if (worker === undefined || way === null) return null
  return { worker, way, manages: way === 'own' ? managedBy(staff, accountId) : [] }
}

/** Who in the directory signs in with this account; null: nobody. */
export const findOwnId = async (db: Tenant, visit: Visit): Promise<string | null> => {
  const staff = await findPlaced(db, visit.today)
  return [...staff.values()].find(({ accountId }) => accountId === visit.person.accountId)?.staffId ?? null
}

const months = 3

/** As things stand, and what was completed in each of the last three months, the newest first. */
export const ownQuestions = (on: string) => {
  const span = monthsBefore(addDays(on, 1), months)
  return { span, questions: [liveOn(on), ...span.map(completedIn)] }
}

const isAboutWorkers = ({ subject, area }: Standard): boolean => subject === 'worker' && area === 'supervision'

/** Everything that the page of a worker's own figures shows. Five questions and the small ones of every page of figures. */
export const gatherOwn = async (db: Tenant, visit: Visit, { worker }: Looked) => {
  const { today } = visit
  const { known, sources, grounds, loads } = await findStanding(db)
  const age = ageOf(loads, today)
  const on = liveDay(age, today)
  const { span, questions } = ownQuestions(on)
  const { matched, apart } = await findWorkerNames(db, worker.staffId)
  const names = workerNames(matched, apart)
  const told = allStandards.filter((one) => provable(one, known, liveOn(on)).recorded)
  const subject = hasNames(names) ? await findSubject(db, names) : null
  const ofChildren = told.filter((one) => one.subject === 'child')
  const ofThem = subject === null ? [] : told.filter(isAboutWorkers)
  const { all, of } = liveQuestions(questions, 0, [...ofChildren, ...ofThem], (one) =>
    liveDayOf(one, { sources, age, today }),
  )
  const counted = [
    ...(hasNames(names) ? await countOwn(db, { names }, ofChildren, all) : []),
    ...(subject === null ? [] : await countOwn(db, { subject }, ofThem, all)),
  ]
  const placesOf = new Map([...ofChildren, ...ofThem].map((one) => [one.id, of(one).places]))
  const cells = counted
    .map((cell) => ({ ...cell, question: placesOf.get(cell.standard)!.indexOf(cell.question) }))
    .filter(({ question }) => question >= 0)
  const { settings, id } = caseloadStandard
  const ceilings = ceilingsOn(settingsOf(id, settings, grounds.chosen), on)
  const caseloads: readonly Caseload[] = subject === null ? [] : caseloadsOf(await listPosts(db, on, subject), ceilings)
  return {
    age,
    on,
    span,
    questionsOf: (standard: Standard) => of(standard).questions,
    known,
    standards: [...ofChildren, ...ofThem],
    cells,
    held: await countHeld(db, matched, today),
    isMatched: matched.length > 0,
    caseloads,
  }
}

export type GatheredOwn = Awaited<ReturnType<typeof gatherOwn>>
