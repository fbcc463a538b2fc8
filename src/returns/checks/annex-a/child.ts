import { ageOn, type Day } from '../../../platform/day.ts'
import { on, rowChecksOf } from '../make.ts'
import type { Look, RowCheck, Values } from '../model.ts'
import { countIn, dayIn, isBlank } from '../rows.ts'

/** Unborn at the day of the return, as far as the row says: no date of birth, or one that is still to come. */
export const mayBeUnborn = (values: Values, { asAt }: Look): boolean => {
  const born = dayIn(values, 'dateOfBirth')
  return born === null || born > asAt
}

/** The birthday on which someone comes of an age; 1 March for who was born on 29 February, in years without one. */
export const birthday = (dateOfBirth: Day, age: number): Day => {
  const year = Number(dateOfBirth.slice(0, 4)) + age
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const ofYear = dateOfBirth.slice(5) === '02-29' && !leap ? '03-01' : dateOfBirth.slice(5)
  return `${String(year).padStart(4, '0')}-${ofYear}`
}

type About = {
  list: string
  prefix: string
  /** Everyone on the list has been born: children in care, care leavers, children with an adoption decision. */
  born: boolean
  /** Months before the day of the return at which the age may have been worked out: with the event, or with the export. */
  ageMonths: number
}

const dateOfBirthMissing = ({ list, prefix }: About): RowCheck =>
  rowChecksOf(list)({
    id: `${prefix}.date-of-birth-missing`,
    rule: 'Everyone on this list has a date of birth.',
    why: 'Ages, and what is owed at an age, cannot be worked out.',
    source: 'local',
    columns: ['dateOfBirth'],
    find: (values) =>
      isBlank(values, 'dateOfBirth')
        ? 'The date of birth is blank. Everyone on this list has been born: fill it.'
        : null,
    finds: [['nobody in this list is unborn', { dateOfBirth: null }]],
    passes: [['a date', { dateOfBirth: '2012-02-03' }]],
  })

const ageWithoutDateOfBirth = ({ list, prefix }: About): RowCheck =>
  rowChecksOf(list)({
    id: `${prefix}.date-of-birth-missing`,
    rule: 'A child whose age is given has a date of birth; an unborn child may have neither.',
    why: 'Ages, and what is owed at an age, cannot be worked out.',
    source: 'local',
    columns: ['dateOfBirth', 'age'],
    find: (values) =>
      isBlank(values, 'dateOfBirth') && (countIn(values, 'age') ?? 0) > 0
        ? 'The date of birth is blank though an age is given. Fill it.'
        : null,
    finds: [['seven years old, and no date of birth', { dateOfBirth: null, age: 7 }]],
    passes: [
      ['an unborn child has neither', { dateOfBirth: null, age: null }],
      ['some systems say 0 of an unborn child', { dateOfBirth: null, age: 0 }],
    ],
  })

const dateOfBirthUnlikely = ({ list, prefix, born }: About): RowCheck =>
  rowChecksOf(list)({
    id: `${prefix}.date-of-birth-unlikely`,
    rule: born
      ? 'The date of birth is not after the day of the return, nor more than 26 years before it.'
      : 'The date of birth is no more than a pregnancy (43 weeks) after the day of the return, nor more than 26 years before it.',
    why: 'Every age would be wrong.',
    source: 'local',
    columns: ['dateOfBirth'],
    find: (values, { asAt, latestBirth, monthsAgo }) => {
      const day = dayIn(values, 'dateOfBirth')
      if (day === null) return null
      if (day > (born ? asAt : latestBirth))
        return `The date of birth, ${on(day)}, is ${born ? '' : 'too far '}in the future. Correct it.`
      return day <= monthsAgo(26 * 12)
        ? `The date of birth, ${on(day)}, is more than 26 years ago. Correct it, or take the row out.`
        : null
    },
    finds: [
      ['two years ahead', { dateOfBirth: '2028-03-31' }],
      ['a century slip', { dateOfBirth: '1914-05-06' }],
    ],
    passes: [
      ['born on the day of the return', { dateOfBirth: '2026-03-31' }],
      ...(born ? [] : ([['an expected date of birth', { dateOfBirth: '2026-07-01' }]] as const)),
    ],
  })

const ageWrong = ({ list, prefix, ageMonths }: About): RowCheck =>
  rowChecksOf(list)({
    id: `${prefix}.age-wrong`,
    rule:
      ageMonths > 1
        ? 'The age is the age at the day of the return, or at a day of the six months before it.'
        : 'The age is the age at the day of the return, or at most a month before it, when the list may have been run.',
    why: 'The date of birth or the age is wrong, or they belong to two children.',
    source: 'local',
    columns: ['age', 'dateOfBirth'],
    find: (values, { asAt, monthsAgo }) => {
      const [age, born] = [countIn(values, 'age'), dayIn(values, 'dateOfBirth')]
      if (age === null || born === null) return null
      const [youngest, oldest] = [ageOn(born, monthsAgo(ageMonths)), ageOn(born, asAt)]
      // An unborn child is 0 in some systems.
      if (age >= Math.max(youngest, 0) && age <= Math.max(oldest, 0)) return null
      return `The age is given as ${age}, but with this date of birth it is ${oldest}. Correct the one that is wrong.`
    },
    finds: [['given as 9, but 12', { age: 9, dateOfBirth: '2014-01-20' }]],
    passes: [
      ['12 since January', { age: 12, dateOfBirth: '2014-01-20' }],
      ['turned 12 last week, after the list was run', { age: 11, dateOfBirth: '2014-03-24' }],
      ['born on 29 February: 9 until 1 March', { age: 9, dateOfBirth: '2016-02-29' }, { asAt: '2026-02-28' }],
      ['an unborn child given as 0', { age: 0, dateOfBirth: list === 'list-8' ? null : '2026-06-01' }],
      ['no age is given', { age: null, dateOfBirth: '2014-01-20' }],
    ],
  })

/** Whether who a row is about can be so: born, of an age, of the age that is stated. */
export const personChecks = (about: About): readonly RowCheck[] => [
  about.born ? dateOfBirthMissing(about) : ageWithoutDateOfBirth(about),
  dateOfBirthUnlikely(about),
  ageWrong(about),
]

/** Of age at the event that the row is about. */
export const ofAge = (given: {
  list: string
  id: string
  event: string
  what: string
  severity: 'must-fix' | 'look-at'
}): RowCheck =>
  rowChecksOf(given.list)({
    id: given.id,
    severity: given.severity,
    rule: `The child is under 18 ${given.what}.`,
    why: 'The row is about an adult, or the date of birth is wrong.',
    source: { name: 'Children Act 1989', place: 'section 105: a child is under 18' },
    columns: ['dateOfBirth', given.event],
    find: (values, { monthsAgo }) => {
      const [born, day] = [dayIn(values, 'dateOfBirth'), dayIn(values, given.event)]
      // Of the very old date the check of the date of birth speaks.
      if (born === null || day === null || born <= monthsAgo(26 * 12) || day < birthday(born, 18)) return null
      return `The child was 18 or older ${given.what}, on ${on(day)}. Look at the date of birth, and whether the row belongs here.`
    },
    finds: [['19 years old', { dateOfBirth: '2007-01-20', [given.event]: '2026-02-10' }]],
    passes: [
      ['17 until the day before the birthday', { dateOfBirth: '2008-02-11', [given.event]: '2026-02-10' }],
      ['born on 29 February 2008: 18 on 1 March', { dateOfBirth: '2008-02-29', [given.event]: '2026-02-28' }],
    ],
  })
