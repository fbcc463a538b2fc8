import { addDays, addMonths, type Day } from '../../../platform/day.ts'
import { caseOf, earlier, later, pieceOf, refOf } from '../../../standards/cases.ts'
import { isDated } from '../held.ts'
import { joined, type Span } from '../pieces.ts'
import { seenVisits } from '../seen.ts'
import { standard } from '../standard.ts'
import { fosteringRegulations } from './regulations.ts'

/** Regulation 8: not more than six weeks apart in the first year of an arrangement, and twelve in any later one. */
const dueAfter = (day: Day, began: Day): Day => addDays(day, day < addMonths(began, 12) ? 42 : 84)

export const fosteringVisits = standard({
  id: 'pf-visits',
  title: 'Private fostering: later visits in time',
  area: 'private-fostering',
  asks: 'A privately fostered child is visited at least every six weeks in the first year of the arrangement, and every twelve weeks after it.',
  numerator: 'Arrangements in which no visit is overdue, and none was late in the last twelve months',
  denominator: 'Private fostering arrangements, but those so young that no visit but the first can have been due',
  unit: '%',
  goodIs: 'high',
  basis: 'statute',
  source: fosteringRegulations('Regulation 8'),
  counting: { is: 'share', by: 'opens', live: 'now' },
  subject: 'child',
  settings: { counts: { title: 'Months for which a late visit counts', unit: 'months', default: 12 } },
  reads: ['privateFostering', 'visit'],
  needs: ['privateFostering', 'visit'],
  needsKind: { visit: 'private-fostering' },
  intervalsOf: ['visit'],
  cases: ({ privateFostering, visit }, { settings, toldFrom }) => {
    const seen = seenVisits(visit, ['private-fostering'])
    const told = toldFrom('visit', 'private-fostering')
    return privateFostering.filter(isDated).flatMap((one) => {
      const { starts, ends } = one
      const visits = [one.fields.firstVisitOn, ...seen.map((row) => row.starts)]
        .filter((day) => day != null)
        .filter((day) => day >= starts && (ends === null || day <= ends))
        .toSorted()
      const lapses: Span[] = []
      let from = starts
      for (const day of visits) {
        const due = dueAfter(from, starts)
        if (day > due && told !== null && told <= from)
          lapses.push({ from: addDays(due, 1), until: addMonths(day, settings.counts(day)) })
        from = day
      }
      const given = { because: [refOf(one)] }
      const cases = []
      // However soon the first visit came, nothing can be late before the first interval is over.
      const asked = addDays(dueAfter(starts, starts), 1)
      let reached = starts
      for (const lapse of joined(lapses)) {
        if (lapse.from > reached)
          cases.push(
            pieceOf(true, {
              ...given,
              unit: `${one.key} ${reached}`,
              opens: reached,
              counts: later(reached, asked),
              ends: lapse.from,
            }),
          )
        const until = earlier(lapse.until, ends)!
        cases.push(pieceOf(false, { ...given, unit: `${one.key} ${lapse.from}`, opens: lapse.from, ends: until }))
        reached = until
      }
      // From the last change on it is in time for as long as the next visit is not overdue.
      if (ends === null || reached < ends) {
        const due = dueAfter(from, starts)
        // What waits meanwhile is work, also while an earlier lapse counts.
        const opens = earlier(from, reached)!
        cases.push(caseOf({ ...given, unit: `${one.key} ${reached}`, opens, counts: later(reached, asked), ends, due }))
      }
      return cases
    })
  },
  examples: [
    {
      why: 'In the first year: visited 42 days after the first visit, and 42 days ago.',
      rows: {
        privateFostering: [{ starts: '2025-12-29', fields: { firstVisitOn: '2026-01-06' } }],
        visit: [{ starts: '2026-02-17', fields: { kind: 'private-fostering', seen: 'yes' } }],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'A visit of another kind is none of private fostering.',
      rows: {
        privateFostering: [{ starts: '2025-12-29', fields: { firstVisitOn: '2026-01-06' } }],
        visit: [{ starts: '2026-02-17', fields: { kind: 'child-in-need', seen: 'yes' } }],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'A day later the next visit is overdue.',
      rows: {
        privateFostering: [{ starts: '2025-12-29', fields: { firstVisitOn: '2026-01-06' } }],
        visit: [{ starts: '2026-02-17', fields: { kind: 'private-fostering', seen: 'yes' } }],
      },
      on: '2026-04-01',
      are: ['no'],
    },
    {
      why: 'One visit was a day late, nine months ago: every gap counts, not the last alone.',
      rows: {
        privateFostering: [{ starts: '2025-05-06', fields: { firstVisitOn: '2025-05-12' } }],
        visit: [
          { starts: '2025-06-24', fields: { kind: 'private-fostering', seen: 'yes' } },
          { starts: '2025-08-04', fields: { kind: 'private-fostering', seen: 'yes' } },
          { starts: '2025-09-12', fields: { kind: 'private-fostering', seen: 'yes' } },
          { starts: '2025-10-20', fields: { kind: 'private-fostering', seen: 'yes' } },
          { starts: '2025-12-01', fields: { kind: 'private-fostering', seen: 'yes' } },
          { starts: '2026-01-12', fields: { kind: 'private-fostering', seen: 'yes' } },
          { starts: '2026-02-20', fields: { kind: 'private-fostering', seen: 'yes' } },
        ],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'A late visit of a year ago to the day counts no more; in the second year twelve weeks are allowed.',
      rows: {
        privateFostering: [{ starts: '2024-11-04', fields: { firstVisitOn: '2024-11-11' } }],
        visit: [
          { starts: '2024-12-20', fields: { kind: 'private-fostering', seen: 'yes' } },
          { starts: '2025-03-31', fields: { kind: 'private-fostering', seen: 'yes' } },
          { starts: '2025-05-12', fields: { kind: 'private-fostering', seen: 'yes' } },
          { starts: '2025-06-23', fields: { kind: 'private-fostering', seen: 'yes' } },
          { starts: '2025-08-04', fields: { kind: 'private-fostering', seen: 'yes' } },
          { starts: '2025-09-15', fields: { kind: 'private-fostering', seen: 'yes' } },
          { starts: '2025-10-27', fields: { kind: 'private-fostering', seen: 'yes' } },
          { starts: '2025-12-08', fields: { kind: 'private-fostering', seen: 'yes' } },
          { starts: '2026-02-23', fields: { kind: 'private-fostering', seen: 'yes' } },
        ],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Asked a day earlier, it still does.',
      rows: {
        privateFostering: [{ starts: '2024-11-04', fields: { firstVisitOn: '2024-11-11' } }],
        visit: [
          { starts: '2024-12-20', fields: { kind: 'private-fostering', seen: 'yes' } },
          { starts: '2025-03-31', fields: { kind: 'private-fostering', seen: 'yes' } },
          { starts: '2025-05-12', fields: { kind: 'private-fostering', seen: 'yes' } },
          { starts: '2025-06-23', fields: { kind: 'private-fostering', seen: 'yes' } },
          { starts: '2025-08-04', fields: { kind: 'private-fostering', seen: 'yes' } },
          { starts: '2025-09-15', fields: { kind: 'private-fostering', seen: 'yes' } },
          { starts: '2025-10-27', fields: { kind: 'private-fostering', seen: 'yes' } },
          { starts: '2025-12-08', fields: { kind: 'private-fostering', seen: 'yes' } },
          { starts: '2026-02-23', fields: { kind: 'private-fostering', seen: 'yes' } },
        ],
      },
      on: '2026-03-30',
      are: ['no'],
    },
    {
      why: 'After the first year twelve weeks are allowed: 84 days ago.',
      rows: {
        privateFostering: [{ starts: '2024-03-04' }],
        visit: [{ starts: '2026-01-06', fields: { kind: 'private-fostering', seen: 'yes' } }],
      },
      latestOnly: ['visit'],
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'A visit at which the child was not seen does not count, and one to a child in care is another.',
      rows: {
        privateFostering: [{ starts: '2026-01-05', fields: { firstVisitOn: '2026-01-12' } }],
        visit: [
          { starts: '2026-02-16', fields: { kind: 'private-fostering', seen: 'no' } },
          { starts: '2026-02-20', fields: { kind: 'care', seen: 'yes' } },
        ],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'The arrangement ended.',
      rows: { privateFostering: [{ starts: '2025-05-06', ends: '2026-03-02' }] },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'A visit was late in January, which counts for a year; the next one waits.',
      rows: {
        privateFostering: [{ starts: '2025-11-03', fields: { firstVisitOn: '2025-11-10' } }],
        visit: [
          { starts: '2026-01-12', fields: { kind: 'private-fostering', seen: 'yes' } },
          { starts: '2026-02-20', fields: { kind: 'private-fostering', seen: 'yes' } },
        ],
      },
      on: '2026-03-31',
      are: ['no'],
      waits: ['2026-04-03'],
    },
    {
      why: 'Three weeks old: the next visit waits, and is neither success nor failure.',
      rows: { privateFostering: [{ starts: '2026-03-10', fields: { firstVisitOn: '2026-03-16' } }] },
      on: '2026-03-31',
      are: [],
      waits: ['2026-04-27'],
    },
  ],
})
