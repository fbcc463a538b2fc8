import { addDays } from '../../../platform/day.ts'
import { isDated } from '../held.ts'
import { standard } from '../standard.ts'
import { begunOn, unlessBefore } from './begun.ts'
import { caseOfHome } from './homes.ts'
import { wasSeen } from './seen.ts'
import { aboutHome } from './stays.ts'

const home = {
  key: 'h',
  starts: '2026-03-02',
  fields: { kind: 'settled', accommodation: 'D', ofAuthority: 'yes' },
} as const
const review = (starts: string, kind = 'review') => ({ starts, fields: { kind } }) as const
const visit = (starts: string) => ({ starts, fields: { homeKey: 'h', seen: 'yes' } }) as const

export const reviewsAfter28Days = standard({
  id: 'acc-review-28d',
  title: 'Pathway plan reviewed after 28 days in accommodation that the authority provides',
  area: 'accommodation-oversight',
  asks: 'As soon as the young person has lived there for 28 days the pathway plan is reviewed, after a visit to see how it is.',
  numerator: 'Of them, those with a review in time after a visit at the address',
  denominator:
    'Homes that the authority provides to young people leaving care, and that lasted until the review was due',
  unit: '%',
  goodIs: 'high',
  basis: 'statute',
  basisFor: { relevant: 'statute', 'former-relevant': 'local policy', qualifying: 'local policy' },
  source: {
    title: 'Care Leavers (England) Regulations 2010',
    where: 'Regulations 7(3) and 8(2)',
    confidence: 'known',
    note: 'The law says after 28 days, as soon as practicable, for relevant children. A week for that is local, and so is that a review in the first three weeks is too soon to tell.',
  },
  counting: { is: 'share', by: 'passed', live: 'window' },
  subject: 'child',
  settings: {
    from: { title: 'Days from the move before which it is too soon', unit: 'days', default: 21 },
    limit: { title: 'Days from the move to the review', unit: 'days', default: 35 },
  },
  reads: ['leaverHome', 'pathwayPlan', 'homeVisit'],
  needs: ['leaverHome', 'pathwayPlan', 'homeVisit'],
  intervalsOf: ['pathwayPlan'],
  cases: ({ leaverHome, pathwayPlan, homeVisit }, { settings, toldFrom }) =>
    leaverHome
      .filter(isDated)
      .filter(({ fields }) => fields.ofAuthority === 'yes')
      .map((one) => {
        const visited = aboutHome(homeVisit, one)
          .filter(({ fields }) => wasSeen(fields))
          .flatMap(({ starts }) => (starts !== null && starts >= one.starts ? [starts] : []))
        const from = addDays(one.starts, settings.from(one.starts))
        const reviewed = pathwayPlan.find(
          ({ starts, fields }) =>
            starts !== null && starts >= from && fields.kind === 'review' && visited.some((day) => day <= starts),
        )
        return unlessBefore(
          begunOn({ toldFrom }),
          caseOfHome(one, {
            due: addDays(one.starts, settings.limit(one.starts)),
            done: reviewed?.starts ?? null,
          }),
        )
      }),
  examples: [
    {
      why: 'Visited, and reviewed on day 35.',
      rows: { leaverHome: [home], homeVisit: [visit('2026-03-20')], pathwayPlan: [review('2026-04-06')] },
      on: '2026-04-30',
      are: ['yes'],
    },
    {
      why: 'Reviewed on day 36.',
      rows: { leaverHome: [home], homeVisit: [visit('2026-03-20')], pathwayPlan: [review('2026-04-07')] },
      on: '2026-04-30',
      are: ['no'],
    },
    {
      why: 'Reviewed on day 28, and nobody had been there before.',
      rows: { leaverHome: [home], homeVisit: [visit('2026-03-31')], pathwayPlan: [review('2026-03-30')] },
      on: '2026-04-30',
      are: ['no'],
    },
    {
      why: 'A review in the first week does not say how it turned out.',
      rows: { leaverHome: [home], homeVisit: [visit('2026-03-03')], pathwayPlan: [review('2026-03-06')] },
      on: '2026-04-30',
      are: ['no'],
    },
    {
      why: 'A new version is no review.',
      rows: { leaverHome: [home], homeVisit: [visit('2026-03-03')], pathwayPlan: [review('2026-03-30', 'addendum')] },
      on: '2026-04-30',
      are: ['no'],
    },
    {
      why: 'A flat that the young person rents themselves, and one of the authority that lasted four weeks.',
      rows: {
        leaverHome: [
          { ...home, key: 'g', starts: '2026-01-05', ends: '2026-03-02', fields: { kind: 'settled' } },
          { ...home, ends: '2026-03-30' },
        ],
      },
      on: '2026-04-30',
      are: [],
    },
    {
      why: 'The review was due before homes were recorded here.',
      rows: { leaverHome: [home] },
      on: '2026-05-24',
      toldFrom: '2026-05-20',
      are: ['excluded'],
      waits: [],
    },
  ],
})
