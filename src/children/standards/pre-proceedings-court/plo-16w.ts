import { addDays, daysBetween } from '../../../platform/day.ts'
import { caseOf, refOf } from '../../../standards/cases.ts'
import { clockUntilDone } from '../clock.ts'
import { courtOrdersGuidance } from '../sources.ts'
import { standard } from '../standard.ts'

export const preProceedingsIn16Weeks = standard({
  id: 'plo-16w',
  title: 'Pre-proceedings concluded within 16 weeks',
  area: 'pre-proceedings-court',
  asks: 'Pre-proceedings come to an end, by stepping down or by going to court, within 16 weeks of the letter.',
  numerator: 'Pre-proceedings that ended within 112 days of the letter',
  denominator: 'Pre-proceedings that ended; in the live figure also those that are open past their time',
  unit: '%',
  goodIs: 'high',
  basis: 'statutory guidance',
  source: courtOrdersGuidance('known'),
  counting: { is: 'share', by: 'done', live: 'window' },
  subject: 'child',
  settings: { limit: { title: 'Weeks allowed', unit: 'weeks', default: 16, only: 'less' } },
  reads: ['preProceedings'],
  needs: ['preProceedings'],
  intervalsOf: [],
  cases: ({ preProceedings }, { settings }) =>
    preProceedings.flatMap((one) => {
      const { letterOn } = one.fields
      if (letterOn !== undefined)
        return [
          clockUntilDone(one, {
            from: letterOn,
            due: addDays(letterOn, 7 * settings.limit(letterOn)),
            done: one.ends,
            value: one.ends === null ? null : daysBetween(letterOn, one.ends),
          }),
        ]
      // Without a letter no clock runs; what ended all the same stays in the denominator.
      if (one.ends === null) return []
      return [caseOf({ unit: one.key, opens: one.ends, unknown: 'No letter is recorded', because: [refOf(one)] })]
    }),
  examples: [
    {
      why: 'Ended on the 112th day after the letter, weekends and bank holidays counted.',
      rows: { preProceedings: [{ starts: '2025-11-03', ends: '2026-02-27', fields: { letterOn: '2025-11-07' } }] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Ended on the 113th day.',
      rows: { preProceedings: [{ starts: '2025-11-03', ends: '2026-02-28', fields: { letterOn: '2025-11-07' } }] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Open past 16 weeks: late in the live figure.',
      rows: { preProceedings: [{ starts: '2025-11-03', fields: { letterOn: '2025-11-07' } }] },
      on: '2026-02-28',
      are: ['no'],
    },
    {
      why: 'What ended in the period does not count one that is open.',
      rows: { preProceedings: [{ starts: '2025-11-03', fields: { letterOn: '2025-11-07' } }] },
      completed: ['2026-02-01', '2026-03-31'],
      are: [],
    },
    {
      why: 'The clock starts with the letter, which may be late itself, and not with the decision.',
      rows: { preProceedings: [{ starts: '2025-10-01', ends: '2026-02-27', fields: { letterOn: '2025-11-07' } }] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Ended, with no letter recorded: no success.',
      rows: { preProceedings: [{ starts: '2025-11-03', ends: '2026-01-05' }] },
      on: '2026-03-31',
      are: ['unknown'],
    },
  ],
})
