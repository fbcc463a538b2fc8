import { addMonths, ageOn } from '../calendar.ts'
import type { CarePeriod, Child } from '../model.ts'
import type { Tally } from './tally.ts'

export type CareMeasure =
  | 'care-three-placements'
  | 'care-same-carer'
  | 'care-three-workers'
  | 'placed-over-20-miles'
  | 'placed-distance-unknown'
  | 'health-assessed'
  | 'dentist'
  | 'immunised'
  | 'questionnaire-returned'
  | 'questionnaire-mean'
  | 'questionnaire-concern'
  | 'care-missing'
  | 'missing-each'
  | 'unaccompanied-in-care'
  | 'interview-in-72-hours'
  | 'adopted-care-to-placement-months'
  | 'adopted-care-to-order-months'

export const measureCare = (child: Child, tally: Tally<CareMeasure>): void => {
  const { on, yearAgo, share, value } = tally
  for (const { from, distance } of child.placements)
    if (from > yearAgo && from <= on) {
      share('placed-distance-unknown', distance === null)
      share('placed-over-20-miles', distance !== null && distance > 20)
    }
  for (const { enteredCare, placed, order } of child.adoptions)
    if (placed !== null && order !== null && order > yearAgo && order <= on) {
      value('adopted-care-to-placement-months', (placed - enteredCare) / 30.44)
      value('adopted-care-to-order-months', (order - enteredCare) / 30.44)
    }
  // Of those who wanted one, whether it was held or not, when four weeks are over.
  for (const { until, hours, kind, accepted } of child.missing)
    if (until > yearAgo && until <= on - 28 && kind === 'M' && accepted)
      share('interview-in-72-hours', hours !== null && hours <= 72)
  const period = child.carePeriods.find((one) => one.from <= on && one.until > on && !one.shortBreaks)
  if (!period) return
  share('unaccompanied-in-care', child.uasc)
  inCare(child, period, tally)
  if (period.from <= yearAgo) oneYear(child, tally)
}

const inCare = (child: Child, period: CarePeriod, { on, yearAgo, share, value }: Tally<CareMeasure>): void => {
  const placements = child.placements.filter(
    (one) => one.until > yearAgo && one.from <= on && one.period === period.key,
  )
  const homes = new Set(placements.map(({ postcode }) => postcode))
  share('care-three-placements', homes.size >= 3)
  const workers = child.held.filter((one) => one.role === 'worker' && one.until > yearAgo && one.from <= on)
  share('care-three-workers', new Set(workers.map(({ post }) => post.worker.id)).size >= 3)
  if (ageOn(child.born, on) < 16 && addMonths(period.from, 30) <= on) {
    const now = child.placements.findLast((one) => one.from <= on)!
    const here = child.placements.filter((one) => one.postcode === now.postcode)
    share('care-same-carer', addMonths(here[0]!.from, 24) <= on)
  }
  const missing = child.missing.filter(
    (one) => one.kind === 'M' && one.from > yearAgo && one.from <= on && one.from >= period.from,
  )
  share('care-missing', missing.length > 0)
  if (missing.length) value('missing-each', missing.length)
}

const oneYear = (child: Child, { on, yearAgo, share, value }: Tally<CareMeasure>): void => {
  const inYear = ({ on: day }: { on: number }): boolean => day > yearAgo && day <= on
  const done = child.health.filter(({ status }) => status === 'Completed').filter(inYear)
  share(
    'health-assessed',
    done.some(({ kind }) => kind !== 'dental'),
  )
  if (ageOn(child.born, on) >= 2)
    share(
      'dentist',
      done.some(({ kind }) => kind === 'dental'),
    )
  share('immunised', child.immunised.findLast(({ from }) => from <= on)?.upToDate ?? false)
  const age = ageOn(child.born, on)
  if (age < 5 || age > 16) return
  const score = child.sdqs.findLast((one) => inYear(one) && one.score !== null)?.score ?? null
  share('questionnaire-returned', score !== null)
  if (score === null) return
  value('questionnaire-mean', score)
  share('questionnaire-concern', score >= 17)
}
