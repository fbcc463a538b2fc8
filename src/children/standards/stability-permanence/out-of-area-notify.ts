import { caseOf } from '../../../standards/cases.ts'
import { homesOf } from '../children-in-care/homes.ts'
import { periodsOf } from '../children-in-care/periods.ts'
import { missedFrom } from '../clock.ts'
import { isDated, noHolidays } from '../held.ts'
import { standard } from '../standard.ts'

export const outOfAreaNotices = standard({
  id: 'out-of-area-notify',
  title: 'Placements outside the area notified in time',
  area: 'stability-permanence',
  asks: 'Before a child is placed in the area of another authority that authority is told in writing, in an emergency within five working days; a nominated officer or the director approves the placement.',
  numerator:
    'Placements with an approval recorded, and a notice on the day they started or before, or in time after an emergency',
  denominator: 'Placements outside the area that started',
  unit: '%',
  goodIs: 'high',
  basis: 'statute',
  source: {
    title: 'Care Planning, Placement and Case Review (England) Regulations 2010',
    where: 'Regulations 11 and 13',
    confidence: 'verified',
    note: 'As amended by SI 2013/3239. Whether the right person approved, and what went with the notice, is not counted.',
  },
  counting: { is: 'share', by: 'passed', live: 'window' },
  subject: 'child',
  settings: {
    emergency: { title: 'Working days in an emergency', unit: 'working days', default: 5, only: 'less' },
  },
  reads: ['outOfAreaNotice', 'placement', 'careEpisode', 'carePeriod', 'legalStatus', 'person'],
  needs: ['outOfAreaNotice'],
  intervalsOf: ['outOfAreaNotice'],
  cases: (history, { calendar, settings, toldFrom }) => {
    const listed = history.outOfAreaNotice.filter(isDated)
    const told = toldFrom('outOfAreaNotice')
    // Placed outside, and the list of notices says nothing of it.
    const placements = periodsOf(history)
      .flatMap((period) => homesOf(period, history))
      .flatMap((home) => home.placements)
    const unlisted = placements
      .filter(({ starts, fields }) => fields.location === 'out' && told !== null && starts >= told)
      .filter(({ starts }) => !listed.some((one) => one.starts === starts))
    return [
      ...listed.map((one) => {
        const { emergency, approvedBy } = one.fields
        const due =
          emergency === 'yes' ? calendar.workingDaysAfter(one.starts, settings.emergency(one.starts)) : one.starts
        return caseOf({
          unit: one.key,
          opens: one.starts,
          // Told, or left again: nothing is left to be done. A notice that was late by then was late, and nobody approves afterwards.
          ends: missedFrom(due, one.ends ?? placements.find(({ starts }) => starts === one.starts)?.ends ?? null),
          due,
          done: approvedBy === undefined ? null : one.ends,
          unknown: due === null ? noHolidays : null,
          because: [{ table: one.table, key: one.key }],
        })
      }),
      ...unlisted.map((one) => {
        // Nobody says whether it was an emergency, so that it is not called late before it would be even then.
        const due = calendar.workingDaysAfter(one.starts, settings.emergency(one.starts))
        return caseOf({
          unit: `placement ${one.key}`,
          opens: one.starts,
          ends: missedFrom(due, one.ends),
          due,
          unknown: due === null ? noHolidays : null,
          because: [{ table: one.table, key: one.key }],
        })
      }),
    ]
  },
  examples: [
    {
      why: 'Planned, approved, and notified on the day the child moved.',
      rows: {
        outOfAreaNotice: [
          { starts: '2026-03-02', ends: '2026-03-02', fields: { emergency: 'no', approvedBy: 'Dee Frost' } },
        ],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Planned, and notified a day after.',
      rows: {
        outOfAreaNotice: [
          { starts: '2026-03-02', ends: '2026-03-03', fields: { emergency: 'no', approvedBy: 'Dee Frost' } },
        ],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'An emergency, notified on the fifth working day.',
      rows: {
        outOfAreaNotice: [
          { starts: '2026-03-02', ends: '2026-03-09', fields: { emergency: 'yes', approvedBy: 'Dee Frost' } },
        ],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'An emergency, notified on the sixth.',
      rows: {
        outOfAreaNotice: [
          { starts: '2026-03-02', ends: '2026-03-10', fields: { emergency: 'yes', approvedBy: 'Dee Frost' } },
        ],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Notified in time, and nobody approved it.',
      rows: { outOfAreaNotice: [{ starts: '2026-03-02', ends: '2026-02-27', fields: { emergency: 'no' } }] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Placed outside the area, and the list of notices does not have it; a placement inside is not asked about.',
      rows: {
        carePeriod: [{ starts: '2025-05-05' }],
        placement: [
          { starts: '2025-05-05', ends: '2026-03-02', fields: { type: 'U6', location: 'in' } },
          { starts: '2026-03-02', fields: { type: 'K2', location: 'out' } },
        ],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Approved, and notified before the child moved today: counted tomorrow.',
      rows: {
        outOfAreaNotice: [
          { starts: '2026-03-31', ends: '2026-03-30', fields: { emergency: 'no', approvedBy: 'Dee Frost' } },
        ],
      },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'Notified two years ago, and approved by nobody: it was a no of that day, and waits for nothing now.',
      rows: { outOfAreaNotice: [{ starts: '2024-03-04', ends: '2024-03-04', fields: { emergency: 'no' } }] },
      on: '2026-03-31',
      are: [],
    },
  ],
})
