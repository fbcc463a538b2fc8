import { addDays, addMonths, ageOn, type Day, daysBetween, inWords } from '../../platform/day.ts'

export const categories = {
  eligible: 'Eligible child',
  relevant: 'Relevant child',
  'former-relevant': 'Former relevant child',
  qualifying: 'Qualifying care leaver',
  none: 'None of the four',
  unknown: 'Cannot be worked out',
} as const
export type Category = keyof typeof categories

/** Days in care, the first day counted and the last (on which care ended) not. `reason`: the code why care ceased. */
export type CareSpell = { from: Day; until: Day | null; reason: string | null; shortBreak: boolean }

export type CareFacts = { dateOfBirth: Day | null; diedOn: Day | null; spells: readonly CareSpell[] }

/** `because` says it in a sentence for the person who works with them. */
export type Leaving = { category: Category; because: string }

/** What a person decided instead of what was worked out. */
export type Override = { category: Category; reason: string; by: string; at: Date }

/** 13 weeks: Care Planning, Placement and Case Review (England) Regulations 2010, regulation 40. */
const enough = 91

const adopted = new Set(['E11', 'E12'])
/** Children Act 1989 s.24(1A). */
const guardianship = new Set(['E43', 'E44', 'E45', 'E46', 'E47', 'E48'])
/** To a parent, or someone given parental responsibility: Care Leavers (England) Regulations 2010, regulation 3(3). */
const home = new Set(['E4A', 'E4B', 'E41'])

/** Of someone born on 29 February: 1 March in other years. */
const birthday = (born: Day, age: number): Day => {
  const day = addMonths(born, age * 12)
  return born.endsWith('-02-29') && day.endsWith('-02-28') ? addDays(day, 1) : day
}

const laterOf = (one: Day, other: Day): Day => (one > other ? one : other)
const earlierOf = (one: Day, other: Day): Day => (one < other ? one : other)

const keyOf = ({ from, until, reason }: CareSpell): string => `${from} ${until ?? '9999'} ${reason ?? ''}`

/** Spells without short breaks, in order, run together where they touch or overlap; what had not begun by a day is left out. */
const careUntil = (spells: readonly CareSpell[], day: Day): readonly CareSpell[] => {
  const runs: CareSpell[] = []
  const inOrder = spells
    .filter((one) => !one.shortBreak && one.from <= day)
    .toSorted((a, b) => keyOf(a).localeCompare(keyOf(b)))
  for (const one of inOrder) {
    // What ended later than the day asked about was not known to end then.
    const spell = one.until !== null && one.until > day ? { ...one, until: null, reason: null } : one
    const last = runs.at(-1)
    if (!last || (last.until !== null && last.until < spell.from)) runs.push(spell)
    else if (last.until !== null && (spell.until === null || spell.until >= last.until))
      runs[runs.length - 1] = { ...last, until: spell.until, reason: spell.reason }
  }
  return runs
}

/** Days looked after from one day to another. */
const daysIn = (runs: readonly CareSpell[], from: Day, to: Day): number =>
  runs.reduce((sum, run) => sum + Math.max(0, daysBetween(laterOf(run.from, from), earlierOf(run.until ?? to, to))), 0)

const weeks = (days: number): string =>
  days % 7 === 0
    ? `${days / 7} weeks`
    : `${Math.floor(days / 7)} weeks and ${days % 7} ${days % 7 === 1 ? 'day' : 'days'}`

const say = (category: Category, because: string): Leaving => ({ category, because })

type Known = { born: Day; runs: readonly CareSpell[]; day: Day; fourteen: Day; sixteen: Day; eighteen: Day }

/** Looked after at some time at 16 or 17: care that ended on the 16th birthday counts, since they were 16 that day. */
const atSixteen = ({ runs, sixteen, eighteen }: Known): boolean =>
  runs.some((run) => run.from < eighteen && (run.until ?? eighteen) >= sixteen)

const sinceFourteen = ({ runs, fourteen, eighteen }: Known, to: Day): number =>
  daysIn(runs, fourteen, earlierOf(to, eighteen))

const inCare = (known: Known): Leaving => {
  const days = sinceFourteen(known, known.day)
  if (days >= enough) return say('eligible', `In care now at 16 or 17, and ${weeks(days)} in care since the age of 14.`)
  const on = addDays(known.day, enough - days)
  const soFar = `In care now, with ${weeks(days)} in care since the age of 14`
  // The last of the 91 days is the day before the birthday: whoever turns 18 then was looked after for 13 weeks.
  if (on === known.eighteen) return say('none', `${soFar}: 13 weeks are full on the 18th birthday if care goes on.`)
  if (on > known.eighteen)
    return say(
      'none',
      `In care now, and ${weeks(days)} in care since the age of 14: 13 weeks are not reached before the age of 18.`,
    )
  return say('none', `${soFar}: eligible from ${inWords(on)} if care goes on.`)
}

/** Settled with a parent for six months: no longer relevant, and not former relevant at 18 (Children Act 1989 s.23C(1)(a)). */
const settled = (last: CareSpell, by: Day): boolean =>
  home.has(last.reason ?? '') && last.until !== null && addMonths(last.until, 6) <= by

const notHere = (last: CareSpell): string | null => {
  const reason = last.reason ?? ''
  if (adopted.has(reason)) return 'Care ended with adoption.'
  if (reason === 'E3') return 'Another authority took over care: it is the responsible authority.'
  return null
}

const leftAtSixteen = (known: Known, last: CareSpell, by: Day): Leaving => {
  const days = sinceFourteen(known, last.until!)
  const left = `Left care on ${inWords(last.until!)}`
  if (guardianship.has(last.reason ?? ''))
    return say('qualifying', `${left} under a special guardianship order, having been looked after.`)
  if (days < enough)
    return say('qualifying', `Looked after at 16 or 17, but for ${weeks(days)} since the age of 14: under 13 weeks.`)
  if (settled(last, by)) return say('qualifying', `${left} to live with a parent, and has been home for six months.`)
  return say('relevant', `${left} at 16 or 17, having been eligible: ${weeks(days)} in care since the age of 14.`)
}

const leftBefore = (known: Known, last: CareSpell): Leaving => {
  if (guardianship.has(last.reason ?? ''))
    return say(
      'qualifying',
      `Left care on ${inWords(last.until!)} under a special guardianship order, having been looked after.`,
    )
  if (last.reason === 'E9' && sinceFourteen(known, last.until!) >= enough)
    return say(
      'unknown',
      'Left care for custody before 16, after 13 weeks: relevant if still detained on the 16th birthday, which the returns do not say.',
    )
  return say('none', `Left care on ${inWords(last.until!)}, before the age of 16.`)
}

const minor = (known: Known): Leaving => {
  const last = known.runs.at(-1)!
  if (last.until === null) return inCare(known)
  return atSixteen(known) ? leftAtSixteen(known, last, known.day) : leftBefore(known, last)
}

/** What they were on the day before their 18th birthday, or as they turned 18 in care, decides. */
const adult = (known: Known): Leaving => {
  const { eighteen, day, runs } = known
  const before = careUntil(runs, addDays(eighteen, -1))
  if (before.length === 0) return say('none', 'Not looked after before the age of 18.')
  const last = before.at(-1)!
  // Ending on the 18th birthday is leaving at 18.
  const then: Leaving = minor({ ...known, runs: before, day: addDays(eighteen, -1) })
  const days = sinceFourteen({ ...known, runs: before }, eighteen)
  if (last.until === null)
    return days >= enough
      ? say(
          'former-relevant',
          `Turned 18 in care as an eligible child, with ${weeks(days)} in care since the age of 14.${to21(known, day)}`,
        )
      : say('qualifying', `Turned 18 in care, but with ${weeks(days)} in care since the age of 14: under 13 weeks.`)
  if (then.category === 'relevant')
    // Six months at home that end on the 18th birthday were not over before it.
    return say('former-relevant', `Was a relevant child until 18. ${then.because}${to21(known, day)}`)
  return then
}

const to21 = ({ born }: Known, day: Day): string =>
  day >= birthday(born, 21) ? ' From 21 advice and a plan are on request.' : ''

/**
 * The category of a young person on a day, from when they were looked after: Children Act 1989 ss.23A to 24 and Schedule 2 paragraph
 * 19B, Care Leavers (England) Regulations 2010. Series of short breaks do not count.
 */
export const leavingCareOn = ({ dateOfBirth: born, diedOn, spells }: CareFacts, day: Day): Leaving => {
  if (born === null) return say('unknown', 'No date of birth is loaded.')
  if (diedOn !== null && diedOn <= day) return say('none', 'Died.')
  const age = ageOn(born, day)
  if (age < 16) return say('none', 'Under 16.')
  if (age >= 25) return say('none', '25 or over.')
  if (spells.length > 0 && spells.every((one) => one.shortBreak))
    return say('none', 'Looked after in a series of short breaks only, which do not count.')
  const runs = careUntil(spells, day)
  if (runs.length === 0) return say('unknown', 'No period of care is loaded.')
  const last = runs.at(-1)!
  if (last.until !== null && last.reason === 'E15')
    return say(
      'unknown',
      'Care ended because an age assessment found them to be 18 or over: use the assessed date of birth.',
    )
  const gone = last.until === null ? null : notHere(last)
  if (gone) return say('none', gone)
  const known = {
    born,
    runs,
    day,
    fourteen: birthday(born, 14),
    sixteen: birthday(born, 16),
    eighteen: birthday(born, 18),
  }
  return age < 18 ? minor(known) : adult(known)
}

/** What a return says otherwise than what is worked out, and what to look at; null where they agree or it says nothing. */
export const differenceInWords = (worked: Leaving, loaded: string | null): string | null => {
  if (loaded === null || loaded === worked.category) return null
  const said = loaded in categories ? categories[loaded as Category] : loaded
  if (worked.category === 'unknown') return `The return says “${said}”. It cannot be checked: ${worked.because}`
  return `The return says “${said}”, but from episodes of care it is “${categories[worked.category]}”. ${worked.because} One of the two is wrong: look at the dates of care and the category in the case system.`
}
