import { addDays, addMonths, type Day } from '../../../platform/day.ts'
import { birthday } from '../annex-a/child.ts'
import { pregnancyDays } from '../look.ts'
import { childCheck, named, on } from '../make.ts'
import type { Check, Look, Rows } from '../model.ts'
import { dayIn, faultAt, isBlank, isYes, rowsIn } from '../rows.ts'
import { childrenAct, ssd } from '../sources.ts'

const none = [] as const
const prefix = (table: string): string => table.replaceAll('_', '-')

const bornOn = (rows: Rows): Day | null => {
  const [person] = rowsIn(rows, 'ssd_person')
  return person ? dayIn(person.values, 'dateOfBirth') : null
}

/** A person of another date of birth: the example's and its opposite. */
const beforeBirth = (table: string, column: string, unborn: boolean): Check =>
  childCheck({
    id: `${prefix(table)}.before-birth`,
    rule: unborn
      ? `${named(table, column)} is no more than a pregnancy (43 weeks) before the date of birth.`
      : `${named(table, column)} is not before the date of birth.`,
    why: 'One of the two dates is wrong, or the row is about another child.',
    source: 'local',
    reads: { ssd_person: ['dateOfBirth'], [table]: [column] },
    find: (rows) => {
      if (!rows.has(table)) return none
      const born = bornOn(rows)
      if (born === null) return none
      const earliest = unborn ? addDays(born, -pregnancyDays) : born
      return rowsIn(rows, table).flatMap((row) => {
        const day = dayIn(row.values, column)
        return day !== null && day < earliest
          ? [
              faultAt(
                table,
                row,
                column,
                `${named(table, column)}, ${on(day)}, is before the date of birth, ${on(born)}. Correct the one that is wrong.`,
              ),
            ]
          : []
      })
    },
    finds: [['years before', { ssd_person: [{ dateOfBirth: '2014-08-09' }], [table]: [{ [column]: '2012-03-05' }] }]],
    passes: [
      ['on the day of birth', { ssd_person: [{ dateOfBirth: '2014-08-09' }], [table]: [{ [column]: '2014-08-09' }] }],
      ['nothing is known of the birth', { ssd_person: [{ dateOfBirth: null }], [table]: [{ [column]: '2012-03-05' }] }],
    ],
  })

const openAfter18 = (table: string, end: string, what: string): Check =>
  childCheck({
    id: `${prefix(table)}.open-after-18`,
    rule: `No ${what} is open after the eighteenth birthday.`,
    why: 'It is for a child.',
    source: childrenAct('section 105: a child is under 18'),
    reads: { ssd_person: ['dateOfBirth'], [table]: [end] },
    find: (rows, { asAt }: Look) => {
      if (!rows.has(table)) return none
      const born = bornOn(rows)
      if (born === null || birthday(born, 18) >= asAt) return none
      return rowsIn(rows, table)
        .filter(({ values }) => isBlank(values, end))
        .map((row) =>
          faultAt(
            table,
            row,
            end,
            `The ${what} is open though the young person turned 18 on ${on(birthday(born, 18))}. End it, or correct the date of birth.`,
          ),
        )
    },
    finds: [['18 since January', { ssd_person: [{ dateOfBirth: '2008-01-20' }], [table]: [{ [end]: null }] }]],
    passes: [
      ['18 on the day of the extract', { ssd_person: [{ dateOfBirth: '2008-03-31' }], [table]: [{ [end]: null }] }],
      ['ended', { ssd_person: [{ dateOfBirth: '2008-01-20' }], [table]: [{ [end]: '2026-01-20' }] }],
    ],
  })

export const ssdChildChecks: readonly Check[] = [
  beforeBirth('ssd_contacts', 'contactDate', true),
  beforeBirth('ssd_cin_episodes', 'referralDate', true),
  beforeBirth('ssd_cin_assessments', 'assessmentStartDate', true),
  beforeBirth('ssd_s47_enquiry', 's47StartDate', true),
  beforeBirth('ssd_initial_cp_conference', 'icpcDate', true),
  beforeBirth('ssd_cp_plans', 'cpPlanStartDate', true),
  beforeBirth('ssd_cla_episodes', 'claEpisodeStartDate', false),
  beforeBirth('ssd_cla_placement', 'claPlacementStartDate', false),
  beforeBirth('ssd_cla_visits', 'claVisitDate', false),
  beforeBirth('ssd_cla_health', 'healthCheckDate', false),
  beforeBirth('ssd_missing', 'missingEpisodeStartDate', false),
  openAfter18('ssd_cp_plans', 'cpPlanEndDate', 'child protection plan'),
  openAfter18('ssd_cla_episodes', 'claEpisodeCeasedDate', 'episode of care'),
  openAfter18('ssd_cin_plans', 'cinPlanEndDate', 'child in need plan'),
  childCheck({
    id: 'ssd-cla-episodes.two-starts-of-care',
    rule: 'The episodes of one period of care have one day on which care began.',
    why: 'How long a child has been in care is counted from it.',
    source: ssd('ssd_cla_episodes.clae_entered_care_date'),
    reads: { ssd_cla_episodes: ['enteredCareDate', 'claId'] },
    find: (rows) => {
      const own = rowsIn(rows, 'ssd_cla_episodes')
      if (own.length < 2) return none
      const first = new Map<unknown, (typeof own)[number]>()
      return own.flatMap((row) => {
        const { claId, enteredCareDate } = row.values
        if ((claId ?? null) === null || (enteredCareDate ?? null) === null) return []
        const before = first.get(claId)
        if (!before) first.set(claId, row)
        return before && before.values.enteredCareDate !== enteredCareDate
          ? [
              faultAt(
                'ssd_cla_episodes',
                row,
                'enteredCareDate',
                `Row ${before.row} of the same period gives another day on which care began. Correct one of the two.`,
              ),
            ]
          : []
      })
    },
    finds: [
      [
        'two days',
        {
          ssd_cla_episodes: [
            { claId: 'K1', enteredCareDate: '2024-05-06' },
            { claId: 'K1', enteredCareDate: '2024-06-06' },
          ],
        },
      ],
    ],
    passes: [
      [
        'two periods',
        {
          ssd_cla_episodes: [
            { claId: 'K1', enteredCareDate: '2022-05-06' },
            { claId: 'K2', enteredCareDate: '2024-06-06' },
          ],
        },
      ],
    ],
  }),
  childCheck({
    id: 'ssd-initial-cp-conference.before-strategy',
    rule: 'A conference is not before the strategy discussion of its enquiry; a transfer-in conference has none here.',
    why: 'The 15 working days are counted between the two.',
    source: ssd('ssd_initial_cp_conference.icpc_s47_enquiry_id'),
    reads: {
      ssd_initial_cp_conference: ['icpcDate', 's47EnquiryId'],
      ssd_s47_enquiry: ['s47EnquiryId', 's47StartDate'],
    },
    find: (rows) =>
      rowsIn(rows, 'ssd_initial_cp_conference').flatMap((row) => {
        const held = dayIn(row.values, 'icpcDate')
        const enquiry = rowsIn(rows, 'ssd_s47_enquiry').find(
          ({ values }) => !isBlank(values, 's47EnquiryId') && values.s47EnquiryId === row.values.s47EnquiryId,
        )
        const began = enquiry ? dayIn(enquiry.values, 's47StartDate') : null
        return held !== null && began !== null && held < began && !isYes(row.values, 'icpcTransferIn')
          ? [
              faultAt(
                'ssd_initial_cp_conference',
                row,
                'icpcDate',
                `The conference, ${on(held)}, is before the strategy discussion, ${on(began)}. Correct the one that is wrong.`,
              ),
            ]
          : []
      }),
    finds: [
      [
        'a week before',
        {
          ssd_s47_enquiry: [{ s47EnquiryId: 'K1', s47StartDate: '2026-01-12' }],
          ssd_initial_cp_conference: [{ s47EnquiryId: 'K1', icpcDate: '2026-01-05' }],
        },
      ],
    ],
    passes: [
      [
        'after',
        {
          ssd_s47_enquiry: [{ s47EnquiryId: 'K1', s47StartDate: '2026-01-12' }],
          ssd_initial_cp_conference: [{ s47EnquiryId: 'K1', icpcDate: '2026-01-30' }],
        },
      ],
      [
        'a transfer-in conference needs no section 47 here',
        { ssd_initial_cp_conference: [{ s47EnquiryId: null, icpcDate: '2026-01-05', icpcTransferIn: 'yes' }] },
      ],
    ],
  }),
  childCheck({
    id: 'ssd-initial-cp-conference.plan-missing',
    rule: 'A conference that made a plan has one in ssd_cp_plans.',
    why: 'A plan is missing.',
    source: ssd('ssd_initial_cp_conference.icpc_icpc_outcome_cp_flag'),
    reads: { ssd_initial_cp_conference: ['icpcOutcomeCpFlag', 'icpcDate'], ssd_cp_plans: ['cpPlanStartDate'] },
    find: (rows, { asAt }: Look) => {
      const starts = rowsIn(rows, 'ssd_cp_plans').map(({ values }) => dayIn(values, 'cpPlanStartDate'))
      return rowsIn(rows, 'ssd_initial_cp_conference').flatMap((row) => {
        const held = dayIn(row.values, 'icpcDate')
        if (held === null || held > asAt || !isYes(row.values, 'icpcOutcomeCpFlag')) return []
        // A plan that ended before the six years of the extract is not in it.
        if (
          held < addMonths(asAt, -60) ||
          starts.some((start) => start === null || (start >= addDays(held, -1) && start <= addDays(held, 14)))
        )
          return []
        return [
          faultAt(
            'ssd_initial_cp_conference',
            row,
            'icpcOutcomeCpFlag',
            `The conference of ${on(held)} made a plan, but none in ssd_cp_plans starts then. Look at both.`,
          ),
        ]
      })
    },
    severity: 'look-at',
    finds: [['none', { ssd_initial_cp_conference: [{ icpcOutcomeCpFlag: 'yes', icpcDate: '2026-01-12' }] }]],
    passes: [
      [
        'on the day',
        {
          ssd_initial_cp_conference: [{ icpcOutcomeCpFlag: 'yes', icpcDate: '2026-01-12' }],
          ssd_cp_plans: [{ cpPlanStartDate: '2026-01-12' }],
        },
      ],
      ['no plan was made', { ssd_initial_cp_conference: [{ icpcOutcomeCpFlag: 'no', icpcDate: '2026-01-12' }] }],
    ],
  }),
]
