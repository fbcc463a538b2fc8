import { addDays } from '../../../platform/day.ts'
import { caseOf } from '../../../standards/cases.ts'
import { heldOf, noHolidays } from '../held.ts'
import { standard } from '../standard.ts'
import { askedSince, decidedFrom, decisionsSource } from './points.ts'

const enquiry = { starts: '2026-02-23', ends: '2026-03-06', fields: { conferenceUnnecessary: 'yes' } } as const
const decided = (starts: string) => ({ starts, fields: { point: 's47-no-plan', rationale: 'yes' } }) as const

export const decisionsAfterEnquiries = standard({
  id: 'mgmt-s47-no-plan',
  title: 'Manager’s decision where a section 47 enquiry led to no plan',
  area: 'management-oversight',
  asks: 'Where a section 47 enquiry ends and no conference makes a plan, a manager writes down within five working days what keeps the child safe instead.',
  numerator: 'Of them, those with a decision and its rationale in time',
  denominator: 'Section 47 enquiries that ended without a conference, or whose conference made no plan',
  unit: '%',
  goodIs: 'high',
  basis: 'inspection expectation',
  source: decisionsSource,
  counting: { is: 'share', by: 'passed', live: 'window' },
  subject: 'child',
  settings: {
    limit: { title: 'Working days to decide', unit: 'working days', default: 5 },
    link: { title: 'Days after the end in which a conference may follow', unit: 'days', default: 28 },
  },
  reads: ['section47', 'conference', 'protectionPlan', 'managementDecision'],
  needs: ['section47.ends', 'conference', 'managementDecision'],
  intervalsOf: ['managementDecision'],
  cases: ({ section47, conference, protectionPlan, managementDecision }, { calendar, settings, toldFrom }) =>
    askedSince(section47, toldFrom('managementDecision')).flatMap((one) => {
      if (one.ends === null) return []
      const until = addDays(one.ends, settings.link(one.ends))
      const isAfter = ({ starts }: { readonly starts: string | null }): boolean =>
        starts !== null && starts >= one.starts && starts <= until
      if (protectionPlan.some(isAfter)) return []
      const held = conference.find((row) => row.fields.section47Key === one.key || isAfter(row))
      if (held?.fields.planMade === 'yes') return []
      const needless = one.fields.conferenceUnnecessary === 'yes' || one.fields.noFurtherAction === 'yes'
      // Without a conference, and with nobody who says that none is needed, one may still follow.
      const opens = held?.starts ?? (needless ? one.ends : until)
      const due = calendar.workingDaysAfter(opens, settings.limit(opens))
      return [
        caseOf({
          unit: one.key,
          opens,
          due,
          done: decidedFrom(managementDecision, one.ends, ({ point }) => point === 's47-no-plan'),
          unknown: due === null ? noHolidays : null,
          ...heldOf(one),
        }),
      ]
    }),
  examples: [
    {
      why: 'No conference was needed; decided on the fifth working day.',
      rows: { section47: [enquiry], managementDecision: [decided('2026-03-13')] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'A working day later.',
      rows: { section47: [enquiry], managementDecision: [decided('2026-03-16')] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'A plan began: nothing is asked.',
      rows: { section47: [enquiry], protectionPlan: [{ starts: '2026-03-20' }] },
      on: '2026-04-30',
      are: [],
    },
    {
      why: 'The conference made no plan, and five working days from it, over Easter, are not over.',
      rows: {
        section47: [{ ...enquiry, fields: {} }],
        conference: [{ starts: '2026-03-31', fields: { planMade: 'no' } }],
      },
      on: '2026-04-09',
      are: [],
      waits: ['2026-04-09'],
    },
    {
      why: 'Nobody says whether a conference is needed: 28 days in which one may follow.',
      rows: { section47: [{ ...enquiry, fields: {} }] },
      on: '2026-04-02',
      are: [],
      waits: [],
    },
  ],
})
