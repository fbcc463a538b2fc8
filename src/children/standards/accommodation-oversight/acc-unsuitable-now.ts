import { isSuitable } from '../care-leavers/homes-told.ts'
import { leaverTables } from '../care-leavers/told.ts'
import { standard } from '../standard.ts'
import { isTemporary } from './homes.ts'
import { homesToLookAt } from './told-homes.ts'

const of2006 = { fields: { dateOfBirth: '2006-06-10' } } as const
const lives = (accommodation: string, suitable: 'yes' | 'no') =>
  ({ starts: '2026-03-02', fields: { category: 'former-relevant', accommodation, suitable } }) as const

export const unsuitableHomesNow = standard({
  id: 'acc-unsuitable-now',
  title: 'Care leavers in emergency, temporary or unsuitable accommodation today',
  task: 'A suitable home that is meant to last',
  area: 'accommodation-oversight',
  asks: 'Leaders know by name who lives in emergency, temporary or unsuitable accommodation today, and for how many days.',
  numerator:
    'Care leavers of 16 to 25 whose accommodation is emergency, temporary or not suitable (custody too): by the homes that are recorded here, and until one is recorded for a young person, by what the returns tell',
  denominator: 'None: a number of young people',
  unit: 'children',
  goodIs: 'low',
  lookAt: 'Look at the plan for moving on, and what stands in its way.',
  basis: 'inspection expectation',
  basisFor: { relevant: 'statute', 'former-relevant': 'inspection expectation' },
  source: {
    title: 'Care Leavers (England) Regulations 2010',
    where: 'Regulation 9 and Schedule 2',
    confidence: 'verified',
  },
  counting: { is: 'count', by: 'opens', live: 'now' },
  subject: 'child',
  settings: {},
  reads: [...leaverTables, 'leaverHome'],
  needs: ['person', 'careLeaver.accommodation or leaverHome'],
  intervalsOf: [],
  cases: (rows) =>
    homesToLookAt(
      rows,
      { from: 16, until: 25 },
      (fields) => isSuitable(fields) === false,
      (home) => isTemporary(home) || isSuitable(home.fields) === false,
    ),
  examples: [
    {
      why: 'A hostel that somebody judged unsuitable.',
      rows: { person: [of2006], careLeaver: [lives('Y', 'no')] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Custody is not suitable.',
      rows: { person: [of2006], careLeaver: [lives('X', 'yes')] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'A flat that is suitable is not listed.',
      rows: { person: [of2006], careLeaver: [lives('U', 'yes')] },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'Temporary, though suitable while it lasts: it is listed.',
      rows: {
        person: [of2006],
        leaverHome: [{ starts: '2026-03-02', fields: { accommodation: 'U', suitable: 'yes', kind: 'temporary' } }],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'On the day they moved out it is over.',
      rows: {
        person: [of2006],
        leaverHome: [{ starts: '2026-03-02', ends: '2026-03-31', fields: { accommodation: 'V' } }],
      },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'Twenty-five: services have ended.',
      rows: { person: [{ fields: { dateOfBirth: '2001-03-31' } }], careLeaver: [lives('V', 'no')] },
      on: '2026-03-31',
      are: [],
    },
  ],
})
