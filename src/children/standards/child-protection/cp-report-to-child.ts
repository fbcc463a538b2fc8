import { pieceOf, refOf } from '../../../standards/cases.ts'
import { saidOf } from '../clock.ts'
import { isDated, noHolidays } from '../held.ts'
import { localPractice } from '../sources.ts'
import { standard } from '../standard.ts'

export const reportsToTheChild = standard({
  id: 'cp-report-to-child',
  title: 'Conference reports written to the child and shared in time',
  area: 'child-protection',
  asks: 'The social worker’s report to a conference speaks to the child, and the family has read it before they come.',
  numerator:
    'Reports written to the child and shared with the family two working days before an initial conference, five before a review',
  denominator: 'Reports to child protection conferences',
  unit: '%',
  goodIs: 'high',
  basis: 'inspection expectation',
  source: localPractice('Reports to conferences; what inspections look for', 'known'),
  counting: { is: 'share', by: 'opens', live: 'window' },
  subject: 'child',
  settings: {
    initial: { title: 'Working days before an initial conference', unit: 'working days', default: 2 },
    review: { title: 'Working days before a review conference', unit: 'working days', default: 5 },
  },
  reads: ['conferenceReport'],
  needs: ['conferenceReport'],
  intervalsOf: [],
  cases: ({ conferenceReport }, { calendar, settings }) =>
    conferenceReport.filter(isDated).map((one) => {
      const { kind, sharedOn } = one.fields
      const allowed = kind === 'review' ? settings.review(one.starts) : settings.initial(one.starts)
      const before =
        sharedOn === undefined || sharedOn > one.starts ? -1 : calendar.workingDaysBetween(sharedOn, one.starts)
      const isShared = before === null ? null : before >= allowed
      const isWritten = saidOf(one.fields.writtenToChild)
      const doubt = isShared === null ? noHolidays : 'It is not told whether the report speaks to the child'
      const isDecided = isShared === false || isWritten === false || (isShared !== null && isWritten !== null)
      return pieceOf(isShared === true && isWritten === true, {
        unit: one.key,
        opens: one.starts,
        unknown: isDecided ? null : doubt,
        because: [refOf(one)],
      })
    }),
  examples: [
    {
      why: 'Written to the child and shared two working days before the initial conference, over a weekend.',
      rows: {
        conferenceReport: [
          { starts: '2026-03-10', fields: { kind: 'initial', sharedOn: '2026-03-06', writtenToChild: 'yes' } },
        ],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Shared one working day before.',
      rows: {
        conferenceReport: [
          { starts: '2026-03-10', fields: { kind: 'initial', sharedOn: '2026-03-09', writtenToChild: 'yes' } },
        ],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Two working days are too few before a review, which has five.',
      rows: {
        conferenceReport: [
          { starts: '2026-03-10', fields: { kind: 'review', sharedOn: '2026-03-06', writtenToChild: 'yes' } },
          { starts: '2026-03-13', fields: { kind: 'review', sharedOn: '2026-03-06', writtenToChild: 'yes' } },
        ],
      },
      on: '2026-03-31',
      are: ['no', 'yes'],
    },
    {
      why: 'Four working days before a review.',
      rows: {
        conferenceReport: [
          { starts: '2026-03-12', fields: { kind: 'review', sharedOn: '2026-03-06', writtenToChild: 'yes' } },
        ],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'In time, but about the child and not to them.',
      rows: {
        conferenceReport: [
          { starts: '2026-03-10', fields: { kind: 'initial', sharedOn: '2026-03-02', writtenToChild: 'no' } },
        ],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'In time, and not told how it is written: nobody can say. Never shared: it fails, however it is written.',
      rows: {
        conferenceReport: [
          { starts: '2026-03-10', fields: { kind: 'initial', sharedOn: '2026-03-02' } },
          { starts: '2026-03-11', fields: { kind: 'review' } },
        ],
      },
      on: '2026-03-31',
      are: ['unknown', 'no'],
    },
    {
      why: 'Shared after the conference.',
      rows: {
        conferenceReport: [
          { starts: '2026-03-10', fields: { kind: 'initial', sharedOn: '2026-03-20', writtenToChild: 'yes' } },
        ],
      },
      on: '2026-03-31',
      are: ['no'],
    },
  ],
})
