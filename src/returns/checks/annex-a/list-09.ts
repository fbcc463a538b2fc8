import { ageOn } from '../../../platform/day.ts'
import { columnChecks } from '../families.ts'
import { on, rowChecksOf } from '../make.ts'
import type { Check, Look, Values } from '../model.ts'
import { dayIn, isBlank } from '../rows.ts'
import { annexA, leavingCare } from '../sources.ts'
import { birthday, personChecks } from './child.ts'
import { accommodationChecks } from './list-09-accommodation.ts'
import { isActive, isBeyond21, isInTouch } from './list-09-words.ts'
import { realName, rulesOf } from './rules.ts'

const check = rowChecksOf('list-9')

const ageOf = (values: Values, { asAt, monthsAgo }: Look): number | null => {
  const born = dayIn(values, 'dateOfBirth')
  // Of the very old date the check of the date of birth speaks.
  return born === null || born > asAt || born <= monthsAgo(26 * 12) ? null : ageOn(born, asAt)
}

/** List 9, care leavers. */
export const careLeaverChecks: readonly Check[] = [
  ...columnChecks(
    rulesOf(9, 'care-leaver', 'never', { blankElsewhere: ['team', 'worker', 'personalAdviser'] }),
    'childId',
  ),
  ...personChecks({ list: 'list-9', prefix: 'care-leaver', born: true, ageMonths: 1 }),
  realName(9, 'care-leaver', 'personalAdviser', (values) => !isActive(values)),
  check({
    id: 'care-leaver.too-young',
    rule: 'Everyone on the list is 16 or older.',
    why: 'Leaving care services begin at 16.',
    source: leavingCare('Schedule 2, paragraph 19B: eligible children are 16 or 17'),
    columns: ['dateOfBirth'],
    find: (values, look) => {
      const age = ageOf(values, look)
      return age !== null && age < 16 ? `The child is ${age}. Take the row out, or correct the date of birth.` : null
    },
    finds: [['14', { dateOfBirth: '2011-06-07' }]],
    passes: [['16 on the day of the return', { dateOfBirth: '2010-03-31' }]],
  }),
  check({
    id: 'care-leaver.too-old',
    severity: 'look-at',
    rule: 'Young people on the list are under 25, but for those who finish a course.',
    why: 'Leaving care services end at 25, or with a course that was agreed before.',
    source: leavingCare('section 23CZB: to the age of 25; section 23CA: to the end of a course'),
    columns: ['dateOfBirth'],
    find: (values, { monthsAgo }) => {
      const born = dayIn(values, 'dateOfBirth')
      return born !== null && born <= monthsAgo(25 * 12 + 1) && born > monthsAgo(26 * 12)
        ? 'The young person is 25 or older. Take the row out or correct the date of birth, unless help goes on to the end of a course.'
        : null
    },
    finds: [['25 since last summer', { dateOfBirth: '2000-07-08' }]],
    passes: [
      ['24', { dateOfBirth: '2001-06-07' }],
      ['turned 25 this month: in the list when it was run', { dateOfBirth: '2001-03-20' }],
    ],
  }),
  check({
    id: 'care-leaver.category-for-under-18',
    rule: 'Eligible and relevant children are 16 or 17.',
    why: 'From 18 the young person is former relevant, and is owed other help.',
    source: leavingCare('sections 23A and 23C'),
    columns: ['eligibility', 'dateOfBirth'],
    find: (values, look) => {
      const age = ageOf(values, look)
      return age !== null && age >= 18 && (values.eligibility === 'eligible' || values.eligibility === 'relevant')
        ? `The category is for 16 and 17, but the young person is ${age}. It is most likely former relevant.`
        : null
    },
    finds: [['relevant at 19', { eligibility: 'relevant', dateOfBirth: '2006-06-07' }]],
    passes: [
      ['eligible at 17', { eligibility: 'eligible', dateOfBirth: '2008-06-07' }],
      ['former relevant at 19', { eligibility: 'former-relevant', dateOfBirth: '2006-06-07' }],
    ],
  }),
  check({
    id: 'care-leaver.category-for-over-18',
    rule: 'A former relevant child is 18 or older.',
    why: 'At 16 or 17 the child is eligible or relevant, and is owed more.',
    source: leavingCare('section 23C'),
    columns: ['eligibility', 'dateOfBirth'],
    find: (values, look) => {
      const age = ageOf(values, look)
      return age !== null && age < 18 && age >= 16 && values.eligibility === 'former-relevant'
        ? `The category is for 18 and older, but the young person is ${age}. It is eligible (in care) or relevant (left care).`
        : null
    },
    finds: [['former relevant at 17', { eligibility: 'former-relevant', dateOfBirth: '2008-06-07' }]],
    passes: [
      ['on the eighteenth birthday', { eligibility: 'former-relevant', dateOfBirth: '2008-03-31' }],
      ['relevant at 17', { eligibility: 'relevant', dateOfBirth: '2008-06-07' }],
    ],
  }),
  check({
    id: 'care-leaver.no-adviser',
    rule: 'A relevant or former relevant young person has a personal adviser.',
    why: 'Nobody keeps in touch, and the law asks for one.',
    source: leavingCare('sections 23B(2) and 23C(3)'),
    columns: ['personalAdviser', 'eligibility', 'inTouch'],
    find: (values, look) =>
      isBlank(values, 'personalAdviser') &&
      isActive(values) &&
      !isBeyond21(values, look) &&
      (values.eligibility === 'relevant' || values.eligibility === 'former-relevant')
        ? 'There is no personal adviser. Allocate one, or enter who it is.'
        : null,
    finds: [['former relevant at 19', { eligibility: 'former-relevant', inTouch: 'YES', dateOfBirth: '2006-06-07' }]],
    passes: [
      [
        'an eligible child may still be with the social worker',
        { eligibility: 'eligible', inTouch: 'YES', dateOfBirth: '2009-06-07' },
      ],
      [
        'a qualifying care leaver has none by law',
        { eligibility: 'qualifying', inTouch: 'YES', dateOfBirth: '2006-06-07' },
      ],
      [
        'who no longer wants the service',
        { eligibility: 'former-relevant', inTouch: 'NREQ', dateOfBirth: '2006-06-07' },
      ],
      ['from 21 on request only', { eligibility: 'former-relevant', inTouch: 'NO', dateOfBirth: '2003-06-07' }],
    ],
  }),
  check({
    id: 'care-leaver.contact-missing',
    rule: 'With a young person who is in touch the day of the latest contact is given.',
    why: 'Being in touch means contact near the birthday, and cannot be shown without a day.',
    source: annexA(9, 'latest date of contact'),
    columns: ['latestContact', 'inTouch', 'eligibility'],
    find: (values) =>
      isInTouch(values) && isBlank(values, 'latestContact') && values.eligibility !== 'eligible'
        ? 'The young person is in touch, but the day of the latest contact is blank. Enter it.'
        : null,
    finds: [['in touch on no day', { inTouch: 'YES', latestContact: null }]],
    passes: [
      ['21 to 25 without contact', { inTouch: 'NREQ', latestContact: null, dateOfBirth: '2003-06-07' }],
      ['not in touch', { inTouch: 'NO', latestContact: null }],
      [
        'an eligible child is in care, and visited there',
        { inTouch: 'YES', latestContact: null, eligibility: 'eligible' },
      ],
    ],
  }),
  check({
    id: 'care-leaver.contact-long-ago',
    severity: 'look-at',
    rule: 'With a young person who is in touch the latest contact was in the last 12 months.',
    why: 'The answer or the day is out of date.',
    source: 'local',
    columns: ['latestContact', 'inTouch', 'dateOfBirth'],
    find: (values, look) => {
      const last = dayIn(values, 'latestContact')
      return isInTouch(values) && !isBeyond21(values, look) && last !== null && last < look.twelveMonthsAgo
        ? `The young person is in touch, but the latest contact was on ${on(last)}. Look which of the two is out of date.`
        : null
    },
    finds: [['two years ago', { inTouch: 'YES', latestContact: '2024-03-05', dateOfBirth: '2006-06-07' }]],
    passes: [
      ['two months ago', { inTouch: 'YES', latestContact: '2026-01-20', dateOfBirth: '2006-06-07' }],
      [
        'from 21 in touch once a year or less',
        { inTouch: 'YES', latestContact: '2024-03-05', dateOfBirth: '2003-06-07' },
      ],
    ],
  }),
  check({
    id: 'care-leaver.contact-but-not-in-touch',
    severity: 'look-at',
    rule: 'With a young person who is not in touch there was no contact in the last month.',
    why: 'The answer or the day is out of date.',
    source: 'local',
    columns: ['inTouch', 'latestContact'],
    find: (values, { monthsAgo, asAt }) => {
      const last = dayIn(values, 'latestContact')
      return values.inTouch === 'NO' && last !== null && last > monthsAgo(1) && last <= asAt
        ? `The young person is not in touch, but there was contact on ${on(last)}. Look which of the two is out of date.`
        : null
    },
    finds: [['contact last week', { inTouch: 'NO', latestContact: '2026-03-24' }]],
    passes: [
      ['contact last summer', { inTouch: 'NO', latestContact: '2025-08-24' }],
      ['in touch', { inTouch: 'YES', latestContact: '2026-03-24' }],
    ],
  }),
  check({
    id: 'care-leaver.contact-before-16',
    severity: 'look-at',
    rule: 'The latest contact was after the sixteenth birthday.',
    why: 'It is no contact of the leaving care service.',
    source: 'local',
    columns: ['latestContact', 'dateOfBirth'],
    find: (values) => {
      const [born, last] = [dayIn(values, 'dateOfBirth'), dayIn(values, 'latestContact')]
      return born !== null && last !== null && last >= born && last < birthday(born, 16)
        ? `The latest contact, ${on(last)}, was before the sixteenth birthday. Look at both dates.`
        : null
    },
    finds: [['at 12', { dateOfBirth: '2006-06-07', latestContact: '2018-07-08' }]],
    passes: [['at 17', { dateOfBirth: '2008-06-07', latestContact: '2026-01-08' }]],
  }),
  check({
    id: 'care-leaver.pathway-plan-missing',
    severity: 'look-at',
    rule: 'A relevant or former relevant young person under 21 has a pathway plan that was reviewed on a day.',
    why: 'It is reviewed every six months.',
    source: leavingCare('Care Leavers Regulations, regulation 7'),
    columns: ['pathwayPlanReview', 'eligibility', 'inTouch', 'dateOfBirth'],
    find: (values, look) =>
      isBlank(values, 'pathwayPlanReview') &&
      isInTouch(values) &&
      !isBeyond21(values, look) &&
      (values.eligibility === 'relevant' || values.eligibility === 'former-relevant')
        ? 'The day of the latest pathway plan review is blank. Enter it; if there is no plan, tell the team.'
        : null,
    finds: [['former relevant at 19', { eligibility: 'former-relevant', inTouch: 'YES', dateOfBirth: '2006-06-07' }]],
    passes: [
      [
        'an eligible child’s plan is being made',
        { eligibility: 'eligible', inTouch: 'YES', dateOfBirth: '2010-01-07' },
      ],
      ['from 21 on request only', { eligibility: 'former-relevant', inTouch: 'YES', dateOfBirth: '2003-06-07' }],
    ],
  }),
  check({
    id: 'care-leaver.pathway-plan-too-early',
    severity: 'look-at',
    rule: 'The latest pathway plan review was after the fifteenth birthday.',
    why: 'Pathway plans are made from 15 and three quarters.',
    source: 'local',
    columns: ['pathwayPlanReview', 'dateOfBirth'],
    find: (values) => {
      const [born, review] = [dayIn(values, 'dateOfBirth'), dayIn(values, 'pathwayPlanReview')]
      return born !== null && review !== null && review >= born && review < birthday(born, 15)
        ? `The pathway plan was reviewed on ${on(review)}, before the fifteenth birthday. Look at both dates.`
        : null
    },
    finds: [['at 11', { dateOfBirth: '2006-06-07', pathwayPlanReview: '2017-07-08' }]],
    passes: [['at 16', { dateOfBirth: '2009-06-07', pathwayPlanReview: '2026-01-08' }]],
  }),
  check({
    id: 'care-leaver.died',
    severity: 'look-at',
    rule: 'Nobody on the list has died.',
    why: 'The list holds those who are entitled now.',
    source: annexA(9),
    columns: ['inTouch'],
    find: (values) =>
      values.inTouch === 'DIED'
        ? 'The young person is recorded as having died. If so, take the row out of the return, and make sure that no letters go out.'
        : null,
    finds: [['died', { inTouch: 'DIED' }]],
    passes: [['refuses contact', { inTouch: 'REFU' }]],
  }),
  check({
    id: 'care-leaver.activity-missing',
    rule: 'Of a young person from 17 who is in touch the activity is given.',
    why: 'Education, employment and training are counted from it.',
    source: annexA(9, 'activity status'),
    columns: ['activity', 'inTouch', 'eligibility', 'dateOfBirth'],
    find: (values, look) =>
      isBlank(values, 'activity') &&
      isInTouch(values) &&
      values.eligibility !== 'eligible' &&
      (ageOf(values, look) ?? 0) >= 17
        ? 'The young person is in touch, but what they do is blank. Enter it.'
        : null,
    finds: [
      [
        '19 and in touch',
        { inTouch: 'YES', activity: null, eligibility: 'former-relevant', dateOfBirth: '2006-06-07' },
      ],
    ],
    passes: [
      [
        'not in touch: not known',
        { inTouch: 'NO', activity: null, eligibility: 'former-relevant', dateOfBirth: '2006-06-07' },
      ],
      [
        'an eligible child is still in care',
        { inTouch: 'YES', activity: null, eligibility: 'eligible', dateOfBirth: '2008-06-07' },
      ],
    ],
  }),
  ...accommodationChecks,
]
