import { addDays } from '../../../platform/day.ts'
import { columnChecks } from '../families.ts'
import { inOrder, on, rowChecksOf } from '../make.ts'
import type { Check } from '../model.ts'
import { countIn, dayIn, isBlank, isYes } from '../rows.ts'
import { annexA, childrenAct, workingTogether } from '../sources.ts'
import { birthday, personChecks } from './child.ts'
import { inWindow, nobodyHolds, realName, rulesOf } from './rules.ts'

const check = rowChecksOf('list-7')
const hasEnded = (values: Parameters<typeof isBlank>[0]) => !isBlank(values, 'planEnd')

/** List 7, child protection plans. Whether visits and reviews are in time is no matter of a check: the standards count it. */
export const protectionChecks: readonly Check[] = [
  ...columnChecks(rulesOf(7, 'protection-plan', 'pregnancy', { mayBeBlank: nobodyHolds('planEnd') }), 'childId'),
  ...personChecks({ list: 'list-7', prefix: 'protection-plan', born: false, ageMonths: 1 }),
  inWindow({ number: 7, prefix: 'protection-plan', days: ['planEnd'], months: 6 }),
  inOrder({
    id: 'protection-plan.end-before-start',
    list: 'list-7',
    earlier: 'planStart',
    later: 'planEnd',
    why: 'How long the plan lasted cannot be worked out.',
    source: annexA(7, 'plan dates'),
  }),
  inOrder({
    id: 'protection-plan.visit-before-start',
    list: 'list-7',
    // Many exports give the last visit of any kind: right until the first visit under the plan.
    severity: 'look-at',
    earlier: 'planStart',
    later: 'lastVisit',
    why: 'A visit before the plan is none under it, and would count as a first visit in time.',
    source: annexA(7, 'date of the last statutory visit'),
    advice: 'If there was no visit under this plan yet, leave it blank; else correct the date that is wrong.',
  }),
  inOrder({
    id: 'protection-plan.visit-after-end',
    list: 'list-7',
    earlier: 'lastVisit',
    later: 'planEnd',
    rule: 'The last statutory visit is not after the end of the plan.',
    why: 'It is no visit under this plan.',
    source: annexA(7, 'date of the last statutory visit'),
  }),
  inOrder({
    id: 'protection-plan.review-before-start',
    list: 'list-7',
    earlier: 'planStart',
    later: 'latestReview',
    why: 'A conference before the plan is no review of it.',
    source: workingTogether('review conferences'),
  }),
  inOrder({
    id: 'protection-plan.review-after-end',
    list: 'list-7',
    earlier: 'latestReview',
    later: 'planEnd',
    rule: 'The latest review conference is not after the end of the plan.',
    why: 'A plan that has ended is not reviewed.',
    source: workingTogether('review conferences'),
  }),
  realName(7, 'protection-plan', 'team', hasEnded),
  realName(7, 'protection-plan', 'worker', hasEnded),
  check({
    id: 'protection-plan.review-is-the-start',
    severity: 'look-at',
    rule: 'The latest review conference is not the conference that made the plan.',
    why: 'The initial conference would count as a review in time.',
    source: workingTogether('the first review is held within three months of the initial conference'),
    columns: ['latestReview', 'planStart'],
    find: (values) => {
      const [start, review] = [dayIn(values, 'planStart'), dayIn(values, 'latestReview')]
      return start !== null && review === start
        ? 'The latest review is on the day the plan began, most likely the initial conference. Leave it blank if no review was held.'
        : null
    },
    finds: [['on one day', { planStart: '2026-01-20', latestReview: '2026-01-20' }]],
    passes: [
      ['a first review', { planStart: '2026-01-20', latestReview: '2026-03-20' }],
      ['none is due yet', { planStart: '2026-01-20', latestReview: null }],
    ],
  }),
  check({
    id: 'protection-plan.open-after-18',
    rule: 'No plan is open after the eighteenth birthday.',
    why: 'A plan is for a child.',
    source: childrenAct('section 105: a child is under 18'),
    columns: ['planEnd', 'dateOfBirth'],
    find: (values, { asAt }) => {
      const born = dayIn(values, 'dateOfBirth')
      return born !== null && !hasEnded(values) && birthday(born, 18) < asAt
        ? `The plan is open though the young person turned 18 on ${on(birthday(born, 18))}. End the plan, or correct the date of birth.`
        : null
    },
    finds: [['18 since January', { planStart: '2025-06-01', dateOfBirth: '2008-01-20' }]],
    passes: [
      ['17', { planStart: '2025-06-01', dateOfBirth: '2008-06-20' }],
      ['18 on the day of the return: the plan ends today', { planStart: '2025-06-01', dateOfBirth: '2008-03-31' }],
      ['unborn', { planStart: '2026-03-01', dateOfBirth: null }],
    ],
  }),
  check({
    id: 'protection-plan.ended-after-18',
    rule: 'A plan ended no later than the eighteenth birthday.',
    why: 'A plan is for a child.',
    source: childrenAct('section 105: a child is under 18'),
    columns: ['planEnd', 'dateOfBirth'],
    find: (values) => {
      const [born, end] = [dayIn(values, 'dateOfBirth'), dayIn(values, 'planEnd')]
      return born !== null && end !== null && end > birthday(born, 18)
        ? `The plan ended on ${on(end)}, after the eighteenth birthday, ${on(birthday(born, 18))}. Correct the one that is wrong.`
        : null
    },
    finds: [['a month later', { planEnd: '2026-02-20', dateOfBirth: '2008-01-20' }]],
    passes: [
      ['a plan may end on the eighteenth birthday', { planEnd: '2026-01-20', dateOfBirth: '2008-01-20' }],
      ['born on 29 February: the birthday is 1 March', { planEnd: '2026-03-01', dateOfBirth: '2008-02-29' }],
    ],
  }),
  check({
    id: 'protection-plan.visit-without-alone',
    rule: 'With a statutory visit it is said whether the child, from two years, was seen alone.',
    why: 'Inspectors ask how often children are seen alone.',
    source: annexA(7, 'was the child seen alone'),
    columns: ['seenAlone', 'lastVisit', 'dateOfBirth'],
    find: (values, { monthsAgo }) => {
      const born = dayIn(values, 'dateOfBirth')
      return born !== null && born <= monthsAgo(24) && !isBlank(values, 'lastVisit') && isBlank(values, 'seenAlone')
        ? 'There is a visit, but not whether the child was seen alone. Enter it.'
        : null
    },
    finds: [['a visit, and no answer', { lastVisit: '2026-03-03', seenAlone: null, dateOfBirth: '2014-08-09' }]],
    passes: [
      [
        'a plan not yet due its first visit is no fault',
        { lastVisit: null, seenAlone: null, dateOfBirth: '2014-08-09' },
      ],
      ['an unborn child is not seen alone', { lastVisit: '2026-03-03', seenAlone: null, dateOfBirth: null }],
      ['nor one that is to be born', { lastVisit: '2026-03-03', seenAlone: null, dateOfBirth: '2026-06-10' }],
      ['nor a baby', { lastVisit: '2026-03-03', seenAlone: null, dateOfBirth: '2025-11-10' }],
    ],
  }),
  check({
    id: 'protection-plan.alone-without-visit',
    rule: 'A child who was seen alone was visited on a day.',
    why: 'The visit is not counted without its day.',
    source: annexA(7, 'date of the last statutory visit'),
    columns: ['lastVisit', 'seenAlone'],
    find: (values) =>
      isBlank(values, 'lastVisit') && isYes(values, 'seenAlone')
        ? 'The child was seen alone, but the day of the visit is blank. Enter the day.'
        : null,
    finds: [['seen alone on no day', { lastVisit: null, seenAlone: 'yes' }]],
    passes: [['some systems write No before the first visit', { lastVisit: null, seenAlone: 'no' }]],
  }),
  check({
    id: 'protection-plan.no-visit',
    severity: 'look-at',
    rule: 'A plan that has been open for three months has a statutory visit.',
    why: 'Either no one has visited, or visits are not where the export looks for them.',
    source: 'local',
    columns: ['lastVisit', 'planStart', 'planEnd', 'dateOfBirth'],
    find: (values, { monthsAgo, isBlankThroughout }) => {
      const [start, born] = [dayIn(values, 'planStart'), dayIn(values, 'dateOfBirth')]
      const since = start !== null && born !== null && born > start ? born : start
      return since !== null &&
        born !== null &&
        isBlank(values, 'lastVisit') &&
        !isBlankThroughout('list-7', 'lastVisit') &&
        !hasEnded(values) &&
        since < monthsAgo(3)
        ? 'The plan has been open for three months and no visit is given. Enter the last visit; if there was none, tell the team at once.'
        : null
    },
    finds: [['half a year, and no visit', { planStart: '2025-09-20', dateOfBirth: '2014-08-09' }]],
    passes: [
      ['a plan not yet due its first visit is no fault', { planStart: '2026-03-27', dateOfBirth: '2014-08-09' }],
      ['an unborn child has no visits', { planStart: '2025-09-20', dateOfBirth: null }],
      ['born this week', { planStart: '2025-12-20', dateOfBirth: '2026-03-27' }],
    ],
  }),
  check({
    id: 'protection-plan.no-review',
    severity: 'look-at',
    rule: 'A plan that has been open for eight months has a review conference.',
    why: 'Either none was held, or reviews are not where the export looks for them.',
    source: workingTogether('first review within three months, then every six'),
    columns: ['latestReview', 'planStart', 'planEnd'],
    find: (values, { monthsAgo, isBlankThroughout }) => {
      const start = dayIn(values, 'planStart')
      return start !== null &&
        isBlank(values, 'latestReview') &&
        !isBlankThroughout('list-7', 'latestReview') &&
        !hasEnded(values) &&
        start < monthsAgo(8)
        ? 'The plan has been open for eight months and no review is given. Enter the latest; if there was none, tell the chair.'
        : null
    },
    finds: [['a year without a review', { planStart: '2025-03-20' }]],
    passes: [
      ['not due yet', { planStart: '2026-02-20' }],
      ['late by weeks is a matter of practice, not of the data', { planStart: '2025-11-20' }],
    ],
  }),
  check({
    id: 'protection-plan.lasted-a-day',
    severity: 'look-at',
    rule: 'A plan lasted longer than a day.',
    why: 'It was most likely entered by mistake.',
    source: 'local',
    columns: ['planEnd', 'planStart'],
    find: (values) => {
      const [start, end] = [dayIn(values, 'planStart'), dayIn(values, 'planEnd')]
      return start !== null && end !== null && end >= start && end < addDays(start, 1)
        ? 'The plan ended on the day it began. Look whether it was entered by mistake.'
        : null
    },
    finds: [['ended on its first day', { planStart: '2026-01-20', planEnd: '2026-01-20' }]],
    passes: [['ended after its first review', { planStart: '2025-10-20', planEnd: '2026-01-20' }]],
  }),
  check({
    id: 'protection-plan.emergency-unknown',
    severity: 'look-at',
    rule: 'It is known whether there was an emergency protection order or police protection in six months.',
    why: 'Inspectors look at these children first.',
    source: annexA(7, 'emergency protection order or police powers'),
    columns: ['emergencyProtection'],
    find: (values) =>
      values.emergencyProtection === 'unknown'
        ? 'It is not known whether there was an emergency order or police protection. Enter Yes or No.'
        : null,
    finds: [['not known', { emergencyProtection: 'unknown' }]],
    passes: [['no', { emergencyProtection: 'no' }]],
  }),
  check({
    id: 'protection-plan.earlier-plans-of-a-baby',
    severity: 'look-at',
    rule: 'A child under three months has had no more than one plan before.',
    why: 'Earlier plans of brothers and sisters may have been counted.',
    source: 'local',
    columns: ['previousPlans', 'dateOfBirth'],
    find: (values, { monthsAgo }) => {
      const [born, plans] = [dayIn(values, 'dateOfBirth'), countIn(values, 'previousPlans')]
      return born !== null && plans !== null && plans > 1 && born > monthsAgo(3)
        ? `A baby has ${plans} earlier plans. Look whether those of brothers or sisters were counted.`
        : null
    },
    finds: [['three plans before at six weeks old', { previousPlans: 3, dateOfBirth: '2026-02-15' }]],
    passes: [['one, ended and made again', { previousPlans: 1, dateOfBirth: '2026-02-15' }]],
  }),
]
