import { addMonths } from '../../../platform/day.ts'
import { columnChecks } from '../families.ts'
import { inOrder, on, rowChecksOf } from '../make.ts'
import type { Check } from '../model.ts'
import { dayIn, isBlank, isNo, isYes } from '../rows.ts'
import { annexA, workingTogether } from '../sources.ts'
import { ofAge, personChecks } from './child.ts'
import { inWindow, realName, rulesOf } from './rules.ts'

const check = rowChecksOf('list-5')

/** List 5, section 47 enquiries and initial conferences. Fifteen working days are no matter of a check: the standards count them. */
export const section47Checks: readonly Check[] = [
  ...columnChecks(rulesOf(5, 'section-47', 'pregnancy', { mayBeLater: ['conference'] }), 'childId'),
  ...personChecks({ list: 'list-5', prefix: 'section-47', born: false, ageMonths: 6 }),
  ofAge({
    list: 'list-5',
    id: 'section-47.of-age',
    event: 'strategyDiscussion',
    what: 'at the strategy discussion',
    severity: 'must-fix',
  }),
  inWindow({
    number: 5,
    prefix: 'section-47',
    days: ['strategyDiscussion', 'conference'],
    isOpen: (values) => isBlank(values, 'conference') && !isYes(values, 'conferenceUnnecessary'),
    openExample: ['an enquiry without a decision is still open', { strategyDiscussion: '2025-08-04' }],
    months: 6,
  }),
  inOrder({
    id: 'section-47.conference-before-strategy',
    list: 'list-5',
    earlier: 'strategyDiscussion',
    later: 'conference',
    why: 'The 15 working days are counted between the two.',
    source: workingTogether('initial conference within 15 working days of the strategy discussion'),
  }),
  check({
    id: 'section-47.conference-in-future',
    severity: 'look-at',
    rule: 'The conference was held by the day of the return.',
    why: 'The list asks for conferences that were held; one that is booked is left blank.',
    source: annexA(5, 'date of the conference'),
    columns: ['conference'],
    find: (values, { asAt }) => {
      const day = dayIn(values, 'conference')
      return day !== null && day > asAt
        ? `The conference, on ${on(day)}, is after the day of the return. If it is booked, leave it blank until it is held; else correct it.`
        : null
    },
    finds: [['booked for next week', { conference: '2026-04-07' }]],
    passes: [['held today', { conference: '2026-03-31' }]],
  }),
  realName(5, 'section-47', 'team'),
  realName(5, 'section-47', 'worker'),
  check({
    id: 'section-47.result-without-conference',
    rule: 'Where a conference resulted in a plan, its day is given.',
    why: 'The conference is not counted without its day.',
    source: annexA(5, 'date of the conference'),
    columns: ['conference', 'planMade'],
    find: (values) =>
      isYes(values, 'planMade') && isBlank(values, 'conference')
        ? 'A conference made a plan, but its day is blank. Enter the day, or correct the result.'
        : null,
    finds: [['a plan was made at no day', { planMade: 'yes', conference: null }]],
    passes: [
      ['both', { planMade: 'yes', conference: '2026-02-05' }],
      ['some systems write No where there was no conference', { planMade: 'no', conference: null }],
    ],
  }),
  check({
    id: 'section-47.conference-without-result',
    rule: 'A conference that was held says whether it resulted in a plan.',
    why: 'The share of conferences that make a plan is counted from it.',
    source: annexA(5, 'did the conference result in a plan'),
    columns: ['planMade', 'conference'],
    find: (values, { asAt }) => {
      const held = dayIn(values, 'conference')
      return held !== null && held <= asAt && (isBlank(values, 'planMade') || values.planMade === 'unknown')
        ? `The conference was held on ${on(held)}, but the result is not given. Enter it.`
        : null
    },
    finds: [['held, and no result', { conference: '2026-02-05', planMade: null }]],
    passes: [
      ['a result', { conference: '2026-02-05', planMade: 'no' }],
      ['one that is only booked has none', { conference: '2026-04-05', planMade: null }],
    ],
  }),
  check({
    id: 'section-47.unnecessary-but-held',
    rule: 'Where a conference was deemed unnecessary, none was held after the enquiry.',
    why: 'The two contradict each other, and each is counted.',
    source: annexA(5, 'was a conference deemed unnecessary'),
    columns: ['conferenceUnnecessary', 'conference'],
    find: (values) => {
      const held = dayIn(values, 'conference')
      return held !== null && isYes(values, 'conferenceUnnecessary')
        ? `A conference is deemed unnecessary, but one is given on ${on(held)}. Correct one of the two.`
        : null
    },
    finds: [['both', { conferenceUnnecessary: 'yes', conference: '2026-02-05' }]],
    passes: [
      ['necessary, and held', { conferenceUnnecessary: 'no', conference: '2026-02-05' }],
      ['unnecessary, and not held', { conferenceUnnecessary: 'yes', conference: null }],
    ],
  }),
  check({
    id: 'section-47.no-decision',
    severity: 'look-at',
    rule: 'Three months after the strategy discussion there was a conference, or one was deemed unnecessary.',
    why: 'The enquiry was most likely never closed in the system.',
    source: 'local',
    columns: ['conferenceUnnecessary', 'conference', 'strategyDiscussion'],
    find: (values, { monthsAgo }) => {
      const began = dayIn(values, 'strategyDiscussion')
      const undecided = isBlank(values, 'conferenceUnnecessary') || isNo(values, 'conferenceUnnecessary')
      return began !== null && undecided && isBlank(values, 'conference') && began < monthsAgo(3)
        ? `The enquiry began on ${on(began)}, and neither a conference nor a decision against one is given. Look what came of it.`
        : null
    },
    finds: [['nothing in five months', { strategyDiscussion: '2025-10-30' }]],
    passes: [
      ['late by weeks is a matter of practice, not of the data', { strategyDiscussion: '2026-02-20' }],
      ['decided', { strategyDiscussion: '2025-10-30', conferenceUnnecessary: 'yes' }],
    ],
  }),
  check({
    id: 'section-47.conference-months-later',
    severity: 'look-at',
    rule: 'A conference was held within three months of the strategy discussion that led to it.',
    why: 'It most likely belongs to another enquiry.',
    source: 'local',
    columns: ['conference', 'strategyDiscussion'],
    find: (values) => {
      const [began, held] = [dayIn(values, 'strategyDiscussion'), dayIn(values, 'conference')]
      return began !== null && held !== null && held > addMonths(began, 3)
        ? `The conference, on ${on(held)}, was more than three months after the strategy discussion, on ${on(began)}. Look whether it belongs to another enquiry.`
        : null
    },
    finds: [['half a year', { strategyDiscussion: '2025-10-01', conference: '2026-03-20' }]],
    passes: [['late by weeks', { strategyDiscussion: '2026-01-05', conference: '2026-03-10' }]],
  }),
]
