import { addDays, addMonths, type Day } from '../../../platform/day.ts'
import { caseOf, earlier, later, pieceOf, refOf } from '../../../standards/cases.ts'
import type { Case } from '../../../standards/model.ts'
import { type CarePeriod, lastingFrom, periodsOf } from '../children-in-care/periods.ts'
import { heldOf, isDated } from '../held.ts'
import { type Read, standard } from '../standard.ts'

type LifeStory = Read<'lifeStory'>
/** Up to when (not with that day) there has been an entry in the last months, and whether anybody can say. */
type Stretch = { readonly from: Day; readonly until: Day | null; readonly is: 'current' | 'between' | 'none' }

/**
 * Of each piece of work three days of entries are told: its start, its last entry and its completion. What was entered between the first
 * two is not.
 */
const stretchesOf = (stories: readonly LifeStory[], asked: CarePeriod, months: (day: Day) => number): Stretch[] => {
  const entries = stories.flatMap(({ starts, ends, fields }) =>
    [starts, fields.lastEntryOn ?? null, ends].filter((day) => day !== null),
  )
  const until = (entry: Day): Day => addDays(addMonths(entry, months(entry)), 1)
  const isCurrent = (day: Day): boolean => entries.some((entry) => entry <= day && day < until(entry))
  const isBetween = (day: Day): boolean =>
    stories.some(({ starts, fields }) => starts! <= day && fields.lastEntryOn !== undefined && day < fields.lastEntryOn)
  const changes = entries
    .flatMap((entry) => [entry, until(entry)])
    .filter((day) => day > asked.starts && (asked.ends === null || day < asked.ends))
  const days = [...new Set([asked.starts, ...changes])].toSorted()
  return days.map((from, at) => ({
    from,
    until: earlier(days[at + 1] ?? null, asked.ends),
    is: isCurrent(from) ? 'current' : isBetween(from) ? 'between' : 'none',
  }))
}

export const lifeStories = standard({
  id: 'life-story-started',
  title: 'Life story work started and current',
  area: 'voice',
  asks: 'A child who has been in care for a year is helped to understand their life story: somebody leads the work, and it goes on.',
  numerator: 'Children with life story work that has a named lead and an entry in the last six months',
  denominator: 'Children who have been looked after for more than twelve months on end',
  unit: '%',
  goodIs: 'high',
  lookAt: 'Name who leads the work and begin it, or record what was done.',
  basis: 'statutory guidance',
  source: {
    title: 'Local standard, from what inspections found',
    where: 'Life story work',
    confidence: 'known',
    note: 'Children who are to go home within three months are counted too: no return tells when. The book and the letter after an adoption are not counted.',
  },
  counting: { is: 'share', by: 'opens', live: 'now' },
  subject: 'child',
  settings: { limit: { title: 'Months since the last entry', unit: 'months', default: 6 } },
  reads: ['carePeriod', 'legalStatus', 'person', 'lifeStory'],
  needs: ['carePeriod', 'lifeStory'],
  intervalsOf: ['lifeStory'],
  cases: (history, { settings }) => {
    const led = history.lifeStory.filter((one) => one.fields.lead !== undefined && isDated(one))
    return periodsOf(history).flatMap((period): readonly Case[] => {
      const asked = lastingFrom(period, 12)
      if (asked === null) return []
      const { team, worker, because } = heldOf(period)
      return stretchesOf(led, { ...asked, starts: later(asked.starts, period.starts) }, settings.limit).map(
        ({ from, until, is }) => {
          const given = {
            unit: `${period.key} ${from}`,
            opens: from,
            ends: until,
            team,
            worker,
            because: [...because, ...led.map(refOf)],
          }
          return is === 'between'
            ? caseOf({ ...given, unknown: 'The last entry alone is told, and it is a later one' })
            : pieceOf(is === 'current', given)
        },
      )
    })
  },
  examples: [
    {
      why: 'An entry six months ago to the day.',
      rows: {
        carePeriod: [{ starts: '2024-01-08' }],
        lifeStory: [{ starts: '2025-02-03', fields: { lead: 'Ana Bell', lastEntryOn: '2025-09-30' } }],
      },
      on: '2026-03-30',
      are: ['yes'],
    },
    {
      why: 'A day longer ago: it does not go on.',
      rows: {
        carePeriod: [{ starts: '2024-01-08' }],
        lifeStory: [{ starts: '2025-02-03', fields: { lead: 'Ana Bell', lastEntryOn: '2025-09-29' } }],
      },
      on: '2026-03-30',
      are: ['no'],
    },
    {
      why: 'Begun and completed long ago, the book given five months ago: that day is an entry.',
      rows: {
        carePeriod: [{ starts: '2024-01-08' }],
        lifeStory: [{ starts: '2025-02-03', ends: '2025-11-03', fields: { lead: 'Ana Bell' } }],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Nobody leads it.',
      rows: {
        carePeriod: [{ starts: '2024-01-08' }],
        lifeStory: [{ starts: '2026-02-02', fields: { lastEntryOn: '2026-03-02' } }],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'In care for a year today, and not begun.',
      rows: { carePeriod: [{ starts: '2025-03-31' }] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'In care for a day less than a year: not asked.',
      rows: { carePeriod: [{ starts: '2025-04-01' }] },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'Begun long ago, and the last entry is after the day that is asked about: nobody knows of those between.',
      rows: {
        carePeriod: [{ starts: '2023-01-09' }],
        lifeStory: [{ starts: '2024-02-05', fields: { lead: 'Ana Bell', lastEntryOn: '2026-05-04' } }],
      },
      on: '2026-03-31',
      are: ['unknown'],
    },
  ],
})
