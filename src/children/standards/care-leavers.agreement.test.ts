import { type Answer, agreesWithReadings, type Readings } from '../../../test/support/plain-readings.ts'
import { type Plain, plusDays, plusMonths, type Tables, wholeYears } from '../../../test/support/plain-record.ts'
import { sampleSubjects } from '../../../test/support/sample-subjects.ts'
import type { HistoryRow } from '../history/model.ts'
import { leavingCareAndLeadership } from './leaving-care-and-leadership.ts'

/** Plain calculations over a sample authority, each written from what is asked and not from the definition that it checks. */
// Of what is to be done again and again every fourth record is left out, so that enough is late.
const asked = new Set(['visit', 'review', 'supervision'])
const first = '2025-04-01'
/** Nobody of 16 or 17 lives in bed and breakfast in the sample. */
const livingElsewhere = <One extends HistoryRow<'careLeaver'>>(row: One, at: number): One =>
  at % 5 === 0 ? { ...row, fields: { ...row.fields, accommodation: 'W' } } : row

const subjects = sampleSubjects({
  children: 3000,
  seed: 'leaving',
  asAt: '2026-03-31',
  returns: ['ssd', 'local'],
}).map(({ subject, rows }) => ({
  subject,
  rows: rows
    .filter(({ table }, at) => !asked.has(table) || at % 4 !== 0)
    // As if the same had been told since a year ago.
    .map((row, at) => (row.table === 'careLeaver' ? livingElsewhere({ ...row, starts: first }, at) : row)),
}))
type Said = Readonly<Record<string, string | number | undefined>>

const bornOn = (of: Tables): string => String(of('person').find(({ dateOfBirth }) => dateOfBirth)?.dateOfBirth)
const told = (of: Tables): Said | null => {
  const rows = of('careLeaver')
  return rows.length === 0 ? null : Object.assign({}, ...rows)
}
const isOccupied = (code: unknown): Answer => (code === undefined ? 'unknown' : /^[FP]/.test(String(code)))
const isHome = ({ accommodation, suitable }: Said): Answer => {
  if (['S', 'V', 'W', 'X'].includes(String(accommodation))) return false
  return accommodation === 'R' || suitable === undefined ? 'unknown' : suitable === 'yes'
}
const gone = (said: Said): boolean => said.inTouch === 'DIED' || said.inTouch === 'RHOM'
const ofReturn = (said: Said, age: number): boolean =>
  !gone(said) &&
  (['relevant', 'former-relevant'].includes(String(said.category)) || (said.category === 'eligible' && age >= 18))

/** How things stand with those of certain ages on a day. */
const now =
  (on: string, [youngest, oldest]: readonly [number, number], answer: (said: Said) => Answer) =>
  (of: Tables): readonly Answer[] => {
    const said = told(of)
    const age = wholeYears(bornOn(of), on)
    return said === null || age < youngest || age > oldest || !ofReturn(said, age) ? [] : [answer(said)]
  }

/** How things stood at the birthdays in the year up to a day. */
const atBirthday =
  (on: string, [youngest, oldest]: readonly [number, number], answer: (said: Said, birthday: string) => Answer) =>
  (of: Tables): readonly Answer[] => {
    const said = told(of)
    if (said === null) return []
    return [17, 18, 19, 20, 21].flatMap((age) => {
      const birthday = plusMonths(bornOn(of), age * 12)
      const isAsked = age >= youngest && age <= oldest && birthday >= plusMonths(on, -12) && birthday <= on
      return isAsked && plusMonths(birthday, 1) >= first && ofReturn(said, age) ? [answer(said, birthday)] : []
    })
  }

/** Who gets services on a day; null: is not asked about. */
const served = (of: Tables, on: string, categories: readonly string[]): Said | null => {
  const said = told(of)
  const age = wholeYears(bornOn(of), on)
  if (said === null || age < 16 || age > 24 || gone(said) || said.inTouch === 'NREQ') return null
  if (age >= 21 && said.inTouch !== 'YES') return null
  const isIn = categories.includes(String(said.category)) || (said.category === 'eligible' && age >= 18)
  return isIn ? said : null
}
const all = ['relevant', 'former-relevant', 'qualifying']
const owed = ['relevant', 'former-relevant']
const servedSince = (of: Tables, said: Said): string => {
  const from = plusMonths(bornOn(of), 12 * (said.category === 'eligible' ? 18 : 16))
  return from > first ? from : first
}
const lastOf = (rows: readonly Plain[], on: string): string | undefined =>
  rows.filter(({ starts }) => starts <= on).at(-1)?.starts

const plainOn = (on: string): Readings => {
  return {
    'cl-suitable': ['live', now(on, [19, 21], isHome)],
    'cl-suitable-17-18': ['completed', atBirthday(on, [17, 18], isHome)],
    'cl-eet': ['completed', atBirthday(on, [19, 21], ({ activity }) => isOccupied(activity))],
    'cl-eet-17-18': ['live', now(on, [17, 18], ({ activity }) => isOccupied(activity))],
    'cl-in-touch': [
      'completed',
      atBirthday(on, [17, 21], ({ inTouch, latestContact }, birthday) => {
        const contact = String(latestContact ?? '')
        const isNear = contact >= plusMonths(birthday, -3) && contact <= plusMonths(birthday, 1)
        if (inTouch === 'YES' && isNear) return true
        return inTouch === undefined || (inTouch === 'YES' && latestContact === undefined) ? 'unknown' : false
      }),
    ],
    'cl-visit-8w': [
      'live',
      (of) => {
        const said = served(of, on, all)
        if (said === null || said.inTouch === 'REFU' || wholeYears(bornOn(of), on) > 21) return []
        const visits = of('visit').filter(({ kind, seen }) => kind === 'care-leaver' && seen !== 'no')
        const last = lastOf(visits, on)
        // Never seen, and eight weeks have not passed: not due yet, and no success.
        if (last === undefined) return plusDays(servedSince(of, said), 56) >= on ? [] : [false]
        return [plusDays(last, 56) >= on]
      },
    ],
    'pathway-review-6m': [
      'live',
      (of) => {
        const said = served(of, on, owed)
        if (said === null) return []
        const reviews = of('review').filter(({ kind }) => kind === 'pathway')
        const left = of('carePeriod')
          .filter(({ ends }) => ends <= servedSince(of, said))
          .at(-1)?.ends
        const last = lastOf(reviews, on)
        if (last === undefined && left !== undefined && plusMonths(left, 6) >= on) return []
        return [last !== undefined && plusMonths(last, 6) >= on]
      },
    ],
    'cl-health-passport': [
      'live',
      (of) => {
        const said = served(of, on, all)
        const age = wholeYears(bornOn(of), on)
        if (said === null || age < 18 || age > 21) return []
        const { healthPassportOn: given, healthPassportKnown: knows } = said
        if (given !== undefined && knows === 'yes') return [true]
        if (knows === 'no' || (given === undefined && knows !== undefined)) return [false]
        return ['unknown']
      },
    ],
    'cl-entitlements': [
      'live',
      (of) => {
        const said = served(of, on, all)
        if (said === null) return []
        const { entitlementsOn: explained, councilTaxSettled: settledTax } = said
        if (settledTax === 'no') return [false]
        if (explained === undefined || settledTax !== 'yes') return ['unknown']
        return [plusMonths(String(explained), 6) >= on]
      },
    ],
    'acc-bb-under18': [
      'live',
      (of) => {
        const said = told(of)
        const age = wholeYears(bornOn(of), on)
        return said !== null && age >= 16 && age < 18 && ['S', 'V', 'W'].includes(String(said.accommodation))
          ? [true]
          : []
      },
    ],
    'acc-unsuitable-now': [
      'live',
      (of) => {
        const said = told(of)
        const age = wholeYears(bornOn(of), on)
        return said !== null && age >= 16 && age < 25 && isHome(said) === false ? [true] : []
      },
    ],
    'pa-by-16': [
      'live',
      (of) => {
        const said = told(of)
        const born = bornOn(of)
        if (said === null || plusMonths(born, 195) > on || wholeYears(born, on) > 17) return []
        return ['eligible', 'relevant'].includes(String(said.category)) ? [said.adviser !== undefined] : []
      },
    ],
  }
}

agreesWithReadings({
  standards: leavingCareAndLeadership,
  subjects,
  over: 'a sample authority',
  days: ['2025-11-28', '2026-03-31'],
  readingsOn: plainOn,
})
