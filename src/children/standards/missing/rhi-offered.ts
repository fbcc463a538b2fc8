import { addDays } from '../../../platform/day.ts'
import { pieceOf, refOf, workOf } from '../../../standards/cases.ts'
import { missedFrom, saidOf } from '../clock.ts'
import { isDated } from '../held.ts'
import { missingGuidance } from '../sources.ts'
import { standard } from '../standard.ts'

export const interviewsOffered = standard({
  id: 'rhi-offered',
  title: 'Return home interviews offered',
  area: 'missing',
  asks: 'Every child who was missing and came back, at home or in care, here or placed elsewhere, is offered a talk with someone independent.',
  numerator: 'Returns after which an interview was offered',
  denominator:
    'Missing episodes that ended, each counted however many a child has; being away without authorisation is not missing',
  unit: '%',
  goodIs: 'high',
  basis: 'statutory guidance',
  source: missingGuidance('Independent return interviews', 'verified'),
  counting: { is: 'share', by: 'opens', live: 'window' },
  subject: 'child',
  settings: {
    limit: { title: 'Days in which it is to be offered', unit: 'days', default: 3 },
    stop: {
      title: 'Days after which an offer is waited for no more; the figure keeps it',
      unit: 'days',
      default: 28,
    },
  },
  reads: ['missing', 'returnInterview'],
  needs: ['missing'],
  intervalsOf: [],
  cases: ({ missing, returnInterview }, { settings }) => {
    const interviews = returnInterview.filter(isDated)
    return missing.flatMap((one) => {
      if (one.ends === null || one.fields.kind === 'away') return []
      const interview = interviews.find(({ starts }) => starts === one.ends)
      const said = [saidOf(one.fields.interviewOffered), saidOf(interview?.fields.offered)]
      const offered = said.includes(true) || interview?.ends != null
      const given = { opens: one.ends, because: (interview ? [one, interview] : [one]).map(refOf) }
      const isNotYet = !offered && said.includes(false)
      const unknown = offered || isNotYet ? null : 'It is not told whether an interview was offered'
      const stands = pieceOf(offered, { ...given, unit: one.key, unknown })
      if (!isNotYet) return [stands]
      // It can still be offered: no other list would show that child.
      const due = addDays(one.ends, settings.limit(one.ends))
      const ends = missedFrom(due, addDays(one.ends, settings.stop(one.ends)))
      return [stands, workOf({ ...given, unit: `${one.key} offer`, due, ends })]
    })
  },
  examples: [
    {
      why: 'Two episodes of one child, an interview offered after the first only: one of two.',
      rows: {
        missing: [
          { starts: '2026-03-02', ends: '2026-03-03', fields: { kind: 'missing', interviewOffered: 'yes' } },
          { starts: '2026-03-09', ends: '2026-03-11', fields: { kind: 'missing', interviewOffered: 'no' } },
        ],
      },
      on: '2026-03-31',
      are: ['yes', 'no'],
      waits: ['2026-03-14'],
    },
    {
      why: 'Four weeks after the return nobody waits for the offer any more; the figure keeps it.',
      rows: {
        missing: [{ starts: '2026-03-02', ends: '2026-03-03', fields: { kind: 'missing', interviewOffered: 'no' } }],
      },
      on: '2026-03-31',
      are: ['no'],
      waits: [],
    },
    {
      why: 'Away without authorisation is not missing.',
      rows: {
        missing: [{ starts: '2026-03-02', ends: '2026-03-03', fields: { kind: 'away', interviewOffered: 'no' } }],
      },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'Still missing: nobody can be offered an interview yet.',
      rows: { missing: [{ starts: '2026-03-30', fields: { kind: 'missing', interviewOffered: 'no' } }] },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'The list of interviews tells of the offer, by the day of the return.',
      rows: {
        missing: [{ starts: '2026-03-02', ends: '2026-03-03', fields: { kind: 'missing' } }],
        returnInterview: [{ starts: '2026-03-03', fields: { offered: 'yes', accepted: 'no' } }],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'The interview of another return says nothing of this one: it stays in the denominator and is no success.',
      rows: {
        missing: [{ starts: '2026-03-02', ends: '2026-03-03', fields: { kind: 'missing' } }],
        returnInterview: [{ starts: '2026-01-12', fields: { offered: 'yes' } }],
      },
      on: '2026-03-31',
      are: ['unknown'],
    },
    {
      why: 'It counts in the month of the return.',
      rows: {
        missing: [{ starts: '2026-02-27', ends: '2026-03-01', fields: { kind: 'missing', interviewOffered: 'yes' } }],
      },
      completed: ['2026-02-01', '2026-02-28'],
      are: [],
    },
  ],
})
