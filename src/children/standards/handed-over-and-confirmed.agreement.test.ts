import { agreesWithReadings } from '../../../test/support/plain-readings.ts'
import {
  bornOn,
  never,
  type Plain,
  periodsOfCare,
  plusDays,
  plusMonths,
  plusWorkingDays,
  type Tables,
} from '../../../test/support/plain-record.ts'
import { newRandom } from '../../invented-authority/random.ts'
import type { Subject } from '../../performance/indicators/subjects.ts'
import { childrenStandards } from './all.ts'

/** What is recorded in Throughline alone: histories drawn by lot, and plain calculations written from what the catalogue says. */
const random = newRandom(18_005)
const oneOf = <One>(values: readonly One[]): One => random.pick(values)
const about = (day: string, before: number, after: number): string => plusDays(day, random.whole(-before, after))

type Drawn = { table: string; starts: string | null; ends?: string | null; fields?: object; key?: string }
const subjectOf = (subject: string, rows: readonly Drawn[]): Subject =>
  ({
    subject,
    rows: rows.map((row, at) => ({ key: `${at + 1}`, ends: null, fields: {}, subject, ...row })),
  }) as unknown as Subject

/** The birthday of a year of life; who was born on 29 February has it on 1 March in other years. */
const birthday = (born: string, age: number): string => {
  const year = Number(born.slice(0, 4)) + age
  return born.endsWith('-02-29') && year % 4 !== 0 ? `${year}-03-01` : `${year}${born.slice(4)}`
}

const leaver = (at: number): Subject => {
  const born = oneOf(['2008-02-29', about('2007-09-01', 500, 500), about('2007-09-01', 500, 500)])
  const adult = birthday(born, 18)
  const came = oneOf([about(birthday(born, 14), 700, 700), about(birthday(born, 16), 120, 120), about(adult, 130, 0)])
  const left = oneOf([null, about(plusDays(came, 91), 5, 5), about(adult, 400, 20), about(plusMonths(adult, -6), 3, 3)])
  const again = oneOf([null, null, about(adult, 200, 0)])
  const care = [
    { table: 'carePeriod', starts: came, ends: left, fields: { ceasedReason: oneOf(['E4A', 'E4B', 'E8', undefined]) } },
    { table: 'carePeriod', starts: again, ends: oneOf([null, adult]) },
  ].filter(
    ({ starts, ends }, nth) =>
      starts !== null && (ends === null || ends > starts) && (nth === 0 || (left !== null && starts > left)),
  )
  const told = oneOf(['eligible', 'relevant', 'qualifying', 'none'])
  const isShort = random.whole(0, 9) === 0
  return subjectOf(`${at}`, [
    { table: 'person', starts: null, fields: { dateOfBirth: born } },
    ...care,
    ...(isShort ? [{ table: 'legalStatus', starts: came, ends: left, fields: { status: oneOf(['V3', 'V4']) } }] : []),
    ...(random.whole(0, 6) === 0
      ? [{ table: 'careLeaver', starts: about(adult, 90, 5), fields: { category: told } }]
      : []),
    ...(random.whole(0, 3) > 0 ? [{ table: 'leavingCareTransfer', starts: about(adult, 60, 15) }] : []),
    ...(random.whole(0, 9) === 0 ? [{ table: 'leavingCareTransfer', starts: about(adult, 60, 15) }] : []),
  ])
}

/**
 * Eligible or relevant on a day at 16 or 17: looked after for 13 weeks in all since 14, some of it at 16 or 17; who went home and has been
 * there for six months is neither. Weeks and months are full on the day after their last, and who left on the 16th birthday was 16. What was
 * told of the category by then goes before what the days add up to.
 */
const isOwed = (of: Tables, born: string, day: string): boolean => {
  const told = of('careLeaver').filter(({ starts }) => starts <= day)
  if (told.length > 0) return told.at(-1)!.category === 'eligible' || told.at(-1)!.category === 'relevant'
  const periods = periodsOfCare(of)
  let days = 0
  for (let one = birthday(born, 14); one < day; one = plusDays(one, 1))
    if (periods.some(({ starts, ends }) => starts <= one && ends > one)) days += 1
  const older = periods.some(({ starts, ends }) => starts <= day && ends >= birthday(born, 16))
  const last = of('carePeriod').at(-1)
  const wentHome = last !== undefined && last.ends <= day && /^E4[AB]/.test(String(last.ceasedReason))
  return days >= 91 && older && !(wentHome && plusMonths(last.ends, 6) <= day)
}

const worker = (at: number): Subject => {
  const held = Array.from({ length: random.whole(0, 8) }, (_, nth): Drawn & { key: string; starts: string } => ({
    table: 'supervision',
    key: `s${nth}`,
    starts: about('2025-09-30', 300, 190),
    fields: { kind: oneOf(['case', 'case', 'group', 'ad-hoc', undefined]) },
  }))
  const confirmed = held.flatMap(({ key, starts }) =>
    random.whole(0, 4) === 0
      ? []
      : [
          {
            table: 'supervisionConfirmed',
            starts: about(starts, 0, 10),
            fields: { supervisionKey: oneOf([key, key, key, 's1']) },
          },
        ],
  )
  return subjectOf(`w${at}`, [...held, ...confirmed.map((row, nth) => ({ ...row, key: `c${nth}` }))])
}

/** Live: settled in the year up to a day, by the day after the last one in time; or open and late. */
const byNow = (on: string, due: string, done: string): readonly boolean[] => {
  const passed = plusDays(due, 1)
  if (passed > on) return []
  if (done > on) return [false]
  return passed >= plusMonths(on, -12) ? [done <= due] : []
}
const firstOf = (rows: readonly Plain[]): string => rows[0]?.starts ?? never

agreesWithReadings({
  standards: childrenStandards,
  subjects: [
    ...Array.from({ length: 500 }, (_, at) => leaver(at)),
    ...Array.from({ length: 200 }, (_, at) => worker(at)),
  ],
  over: 'histories drawn by lot',
  days: ['2025-12-01', '2026-03-31'],
  bothAnswers: true,
  readingsOn: (on) => ({
    'leaving-care-transfer': [
      'live',
      (of) => {
        if (of('person').length === 0) return []
        const born = bornOn(of)
        const due = birthday(born, 18)
        return isOwed(of, born, plusDays(due, -1)) ? byNow(on, due, firstOf(of('leavingCareTransfer'))) : []
      },
    ],
    'sup-confirmed-by-both': [
      'live',
      (of) =>
        of('supervision')
          .filter(({ kind }) => kind !== 'ad-hoc')
          .flatMap(({ key, starts }) => {
            const both = of('supervisionConfirmed').filter(({ supervisionKey }) => supervisionKey === key)
            return byNow(on, plusWorkingDays(starts, 5), firstOf(both))
          }),
    ],
  }),
})
