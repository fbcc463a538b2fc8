import { addDays, type Day } from '../../../platform/day.ts'
import { seriesOf, waitsIn } from '../../../standards/cases.ts'
import type { Row } from '../../../standards/standard.ts'
import { heldOf } from '../held.ts'
import { seenVisits } from '../seen.ts'
import { standard } from '../standard.ts'
import { visitExamples } from './cla-visit-examples.ts'
import { type Home, homesOf } from './homes.ts'
import { type CarePeriod, periodsOf } from './periods.ts'
import { visitDue, visitLimits } from './visits.ts'

/** Times in one home: each starts the clock of visits again. Before the first home that is told, only where all of them are told. */
const staysOf = (
  period: CarePeriod,
  homes: readonly Home[],
  toldFrom: Day | null,
): readonly (readonly [Home | null, Row])[] => {
  const stays = homes.map((home) => [home, { ...home.placements[0], starts: home.starts, ends: home.ends }] as const)
  const [first] = homes
  if (first === undefined) return [[null, period]]
  const isTold = toldFrom !== null && toldFrom <= period.starts
  return isTold && first.starts > period.starts ? [[null, { ...period, ends: first.starts }], ...stays] : stays
}

export const visitsInCare = standard({
  id: 'cla-visit',
  title: 'Visits to children in care in time',
  area: 'children-in-care',
  asks: 'A child in care is visited and seen within a week of moving in, then at least every six weeks; after a year in a home that is to last to 18, every three months. A child with parents on an interim care order is seen every week up to the first review, then every four weeks.',
  numerator:
    'Children whose last visit is no longer ago than allowed; over a period, times between visits that were no longer than allowed',
  denominator:
    'Children in care, without series of short breaks, who have been where they live for more than the first week; over a period, times between visits, the first from moving in',
  unit: '%',
  goodIs: 'high',
  basis: 'statute',
  source: {
    title: 'Care Planning, Placement and Case Review (England) Regulations 2010',
    where: 'Regulation 28',
    confidence: 'verified',
    note: 'No return says that a carer is approved for a time only (regulation 24): those children are counted by the general limits.',
  },
  counting: { is: 'share', by: 'decided', live: 'now' },
  subject: 'child',
  settings: visitLimits,
  reads: ['carePeriod', 'legalStatus', 'person', 'placement', 'careEpisode', 'permanencePlan', 'review', 'visit'],
  needs: ['carePeriod', 'placement', 'visit'],
  needsKind: { visit: 'care' },
  intervalsOf: ['placement', 'visit'],
  cases: (history, { settings, toldFrom }) => {
    const periods = periodsOf(history)
    if (periods.length === 0) return []
    // No access, or a visit at which the child was not seen, does not count and stops no clock.
    const seen = seenVisits(history.visit, ['care'])
    const told = toldFrom('visit', 'care')
    return periods.flatMap((period) => {
      const { team, worker } = heldOf(period)
      const stays = staysOf(period, homesOf(period, history), toldFrom('placement'))
      return stays.flatMap(([home, stay], at) => {
        const waits = waitsIn(stay, seen, told)
          .filter(({ from }) => stay.ends === null || from < stay.ends)
          // The last visit in a home that the child has left is not told where the latest of all is.
          .filter(({ from }) => at === stays.length - 1 || (told !== null && from >= told))
        const dueAfter = ({ first, from }: { readonly first: boolean; readonly from: Day }): Day =>
          first ? addDays(from, settings.first(from)) : visitDue(from, home, history, settings)
        return seriesOf(stay, waits, dueAfter, { team, worker })
      })
    })
  },
  examples: visitExamples,
})
