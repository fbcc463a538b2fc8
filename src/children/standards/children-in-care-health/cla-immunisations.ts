import { addMonths, type Day } from '../../../platform/day.ts'
import { caseOf, earlier, later, pieceOf, refOf } from '../../../standards/cases.ts'
import { periodsOf } from '../children-in-care/periods.ts'
import { heldOf, isDated } from '../held.ts'
import { standard } from '../standard.ts'

const notTold = 'Nothing is told about immunisations'

export const immunisations = standard({
  id: 'cla-immunisations',
  title: 'Immunisations up to date',
  area: 'children-in-care-health',
  asks: 'Every child in care has the immunisations that the national schedule gives at that age.',
  numerator: 'Children whose immunisations are up to date',
  denominator: 'Children who have been looked after for twelve months on end, without series of short breaks',
  unit: '%',
  goodIs: 'high',
  lookAt: 'Find out which immunisations are due, and arrange them.',
  basis: 'national return',
  source: { title: 'Children looked after in England (SSDA903)', where: 'OC2, immunisations', confidence: 'verified' },
  counting: { is: 'share', by: 'opens', live: 'now' },
  subject: 'child',
  settings: {},
  reads: ['carePeriod', 'legalStatus', 'person', 'immunisation'],
  needs: ['carePeriod', 'immunisation'],
  intervalsOf: ['immunisation'],
  cases: (history) => {
    const told = history.immunisation.filter(isDated)
    return periodsOf(history).flatMap((period) => {
      const year = addMonths(period.starts, 12)
      const { team, worker, because } = heldOf(period)
      return [null, ...told].flatMap((state, at) => {
        const from: Day = later(state?.starts ?? year, year)
        const ends = earlier(told[at]?.starts ?? null, period.ends)
        if (ends !== null && ends <= from) return []
        const given = { unit: `${period.key} ${at}`, opens: from, ends, team, worker }
        const answer = state?.fields.upToDate
        if (state === null || answer === undefined || answer === 'unknown')
          return [caseOf({ ...given, unknown: notTold, because })]
        return [pieceOf(answer === 'yes', { ...given, because: [...because, refOf(state)] })]
      })
    })
  },
  examples: [
    {
      why: 'Up to date when it was last looked at.',
      rows: {
        carePeriod: [{ starts: '2023-01-09' }],
        immunisation: [{ starts: '2025-10-01', fields: { upToDate: 'yes' } }],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Was up to date, and is no longer.',
      rows: {
        carePeriod: [{ starts: '2023-01-09' }],
        immunisation: [
          { starts: '2025-01-01', fields: { upToDate: 'yes' } },
          { starts: '2026-01-01', fields: { upToDate: 'no' } },
        ],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Before the first word about it nobody knows, and unknown is no success.',
      rows: {
        carePeriod: [{ starts: '2023-01-09' }],
        immunisation: [{ starts: '2026-04-20', fields: { upToDate: 'yes' } }],
      },
      on: '2026-03-31',
      are: ['unknown'],
    },
    {
      why: 'In care for eleven months: not asked yet.',
      rows: {
        carePeriod: [{ starts: '2025-05-01' }],
        immunisation: [{ starts: '2025-10-01', fields: { upToDate: 'no' } }],
      },
      on: '2026-03-31',
      are: [],
    },
  ],
})
