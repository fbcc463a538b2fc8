import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { addDays, ageOn, type Day } from '../../platform/day.ts'
import { careSpellsOf } from './care-facts.ts'
import { type CareSpell, type Category, leavingCareOn } from './leaving-care.ts'

const care = (from: Day, until: Day | null = null, reason: string | null = until ? 'E8' : null): CareSpell => ({
  from,
  until,
  reason,
  shortBreak: false,
})
const shortBreak = (from: Day, until: Day): CareSpell => ({ from, until, reason: 'E8', shortBreak: true })

// Everyone below is invented. Born 10 May 2008: 14 on 10 May 2022, 16 on 10 May 2024, 18 on 10 May 2026.
const born: Day = '2008-05-10'

const table: readonly [why: string, spells: readonly CareSpell[], on: Day, expected: Category, born?: Day | null][] = [
  ['in care at 16 since childhood', [care('2015-01-01')], '2025-01-01', 'eligible'],
  ['in care at 15 is not yet', [care('2015-01-01')], '2024-05-09', 'none'],
  ['in care on the 16th birthday', [care('2015-01-01')], '2024-05-10', 'eligible'],
  ['in care on the day before 18', [care('2015-01-01')], '2026-05-09', 'eligible'],
  ['13 weeks to the day: 91 days', [care('2025-01-01')], '2025-04-02', 'eligible'],
  ['a day short of 13 weeks', [care('2025-01-01')], '2025-04-01', 'none'],
  ['13 weeks made of three times in care', [care('2022-06-01', '2022-07-01'), care('2023-06-01', '2023-07-02'), care('2025-01-01')], '2025-02-01', 'eligible'],
  ['time before 14 does not count', [care('2010-01-01', '2022-05-01'), care('2025-01-01')], '2025-02-01', 'none'],
  ['time in care that runs over the 14th birthday counts from it', [care('2010-01-01', '2022-07-10'), care('2025-01-01')], '2025-02-01', 'eligible'],
  ['in care at 17 too late for 13 weeks before 18', [care('2026-04-01')], '2026-05-01', 'none'],
  ['short breaks in one series, however many', [shortBreak('2023-01-01', '2023-04-01'), shortBreak('2024-06-01', '2024-12-01')], '2025-01-01', 'none'],
  ['short breaks do not add to 13 weeks', [shortBreak('2023-01-01', '2023-04-01'), care('2025-01-01')], '2025-02-01', 'none'],
  ['left care at 16 after years', [care('2015-01-01', '2024-09-01')], '2025-01-01', 'relevant'],
  ['left care on the 16th birthday: 16 that day', [care('2015-01-01', '2024-05-10')], '2025-01-01', 'relevant'],
  ['left care the day before 16', [care('2015-01-01', '2024-05-09')], '2025-01-01', 'none'],
  ['left care at 16 after ten weeks', [care('2024-06-01', '2024-08-10')], '2025-01-01', 'qualifying'],
  ['custody at 16 after years in care', [care('2015-01-01', '2024-09-01', 'E9')], '2025-01-01', 'relevant'],
  ['custody at 15 after years in care: it is not known whether they were detained at 16', [care('2015-01-01', '2024-03-01', 'E9')], '2025-01-01', 'unknown'],
  ['returned home at 16, five months ago', [care('2015-01-01', '2024-09-01', 'E4A')], '2025-02-01', 'relevant'],
  ['returned home at 16, six months ago to the day', [care('2015-01-01', '2024-09-01', 'E4A')], '2025-03-01', 'qualifying'],
  ['returned home unplanned, six months ago', [care('2015-01-01', '2024-09-01', 'E4B')], '2025-03-01', 'qualifying'],
  ['with relatives who have no parental responsibility, six months ago', [care('2015-01-01', '2024-09-01', 'E13')], '2025-03-01', 'relevant'],
  ['home broke down: in care again', [care('2015-01-01', '2024-09-01', 'E4A'), care('2025-06-01')], '2025-06-02', 'eligible'],
  ['special guardianship at 16', [care('2015-01-01', '2024-09-01', 'E45')], '2025-01-01', 'qualifying'],
  ['special guardianship at 5, now 16', [care('2010-01-01', '2013-01-01', 'E48')], '2025-01-01', 'qualifying'],
  ['special guardianship, still under 16', [care('2010-01-01', '2013-01-01', 'E48')], '2024-01-01', 'none'],
  ['child arrangements order at 5', [care('2010-01-01', '2013-01-01', 'E41')], '2025-01-01', 'none'],
  ['turned 18 in care', [care('2015-01-01')], '2026-06-01', 'former-relevant'],
  ['care ended on the 18th birthday', [care('2015-01-01', '2026-05-10', 'E17')], '2026-05-10', 'former-relevant'],
  ['left care at 17, now 19', [care('2015-01-01', '2025-09-01')], '2027-06-01', 'former-relevant'],
  ['turned 18 in care after ten weeks', [care('2026-03-01', '2026-05-10', 'E17')], '2027-01-01', 'qualifying'],
  ['13 weeks reached on the 18th birthday', [care('2026-02-08', '2026-05-10', 'E17')], '2026-05-10', 'former-relevant'],
  ['the day before that: 13 weeks are not full yet', [care('2026-02-08')], '2026-05-09', 'none'],
  ['home at 16 for six months before 18, now 19', [care('2015-01-01', '2024-09-01', 'E4A')], '2027-06-01', 'qualifying'],
  ['home less than six months before 18, now 19', [care('2015-01-01', '2026-01-01', 'E4A')], '2027-06-01', 'former-relevant'],
  ['former relevant at 24', [care('2015-01-01')], '2033-05-09', 'former-relevant'],
  ['25 on their birthday', [care('2015-01-01')], '2033-05-10', 'none'],
  ['looked after at 16 for ten weeks, now 20', [care('2024-06-01', '2024-08-10')], '2028-06-01', 'qualifying'],
  ['adopted at 16', [care('2015-01-01', '2024-09-01', 'E11')], '2025-01-01', 'none'],
  ['another authority took over', [care('2015-01-01', '2024-09-01', 'E3')], '2025-01-01', 'none'],
  ['found to be an adult by an age assessment', [care('2024-06-01', '2024-09-20', 'E15')], '2025-01-01', 'unknown'],
  ['an episode that began the day the one before ended goes on', [care('2023-01-01', '2024-06-01', 'X1'), care('2024-06-01')], '2025-01-01', 'eligible'],
  ['no care is loaded for a care leaver of 20', [], '2028-06-01', 'unknown'],
  ['no date of birth', [care('2015-01-01')], '2025-01-01', 'unknown', null],
  ['born on 29 February: 16 on that day in a leap year', [care('2015-01-01')], '2024-02-29', 'eligible', '2008-02-29'],
  ['born on 29 February: 18 on 1 March', [care('2015-01-01')], '2026-02-28', 'eligible', '2008-02-29'],
  ['born on 29 February: former relevant on 1 March', [care('2015-01-01')], '2026-03-01', 'former-relevant', '2008-02-29'],
] // biome-ignore format: a table

for (const [why, spells, on, expected, dateOfBirth = born] of table)
  test(`Leaving care: ${why}`, () => {
    const { category, because } = leavingCareOn({ dateOfBirth, diedOn: null, spells }, on)
    assert.equal(category, expected, because)
    assert.match(because, /\.$/)
  })

test('Leaving care: the day before the 18th birthday says when 13 weeks are full, or that they will not be', () => {
  const saidOf = (from: string): string =>
    leavingCareOn({ dateOfBirth: born, diedOn: null, spells: [care(from)] }, '2026-05-09').because
  assert.match(saidOf('2026-02-08'), /full on the 18th birthday/)
  assert.match(saidOf('2026-02-09'), /not reached before the age of 18/)
})

const day = fc.integer({ min: 0, max: 9000 }).map((days) => addDays('2008-05-10', days))
const spell = fc
  .record({
    from: day,
    length: fc.option(fc.integer({ min: 0, max: 3000 })),
    reason: fc.constantFrom('E8', 'E4A', 'E45', 'X1', 'E9'),
  })
  .map(({ from, length, reason }) =>
    care(from, length === null ? null : addDays(from, length), length === null ? null : reason),
  )
const spells = fc.array(spell, { maxLength: 5 })
const facts = (of: readonly CareSpell[]) => ({ dateOfBirth: born, diedOn: null, spells: of })

test('Leaving care: the category fits the age, and only who is in care is eligible', () => {
  fc.assert(
    fc.property(spells, day, (of, on) => {
      const { category } = leavingCareOn(facts(of), on)
      const age = ageOn(born, on)
      const isIn = of.some((one) => one.from <= on && (one.until === null || one.until > on))
      if (category === 'eligible' || category === 'relevant') assert.ok(age === 16 || age === 17)
      if (category === 'eligible') assert.ok(isIn)
      if (category === 'relevant') assert.ok(!isIn)
      if (category === 'former-relevant') assert.ok(age >= 18 && age < 25)
      if (age < 16 || age >= 25) assert.equal(category, 'none')
    }),
  )
})

test('Leaving care: the order of spells and one spell told in two make no difference', () => {
  fc.assert(
    fc.property(spells, day, fc.integer({ min: 1, max: 500 }), (of, on, cut) => {
      const told = leavingCareOn(facts(of), on)
      assert.deepEqual(
        leavingCareOn(facts(of.toReversed().toSorted((a, b) => b.from.localeCompare(a.from))), on).category,
        told.category,
      )
      const parts = of.flatMap((one) => {
        const middle = addDays(one.from, cut)
        return one.until === null || middle < one.until
          ? [
              { ...one, until: middle, reason: 'X1' },
              { ...one, from: middle },
            ]
          : [one]
      })
      assert.equal(leavingCareOn(facts(parts), on).category, told.category)
    }),
  )
})

test('Leaving care: short breaks never make anyone a care leaver, and take nothing away', () => {
  fc.assert(
    fc.property(spells, spells, day, (of, breaks, on) => {
      const short = breaks.map((one) => ({ ...one, shortBreak: true }))
      const alone = leavingCareOn(facts(short), on).category
      assert.ok(alone === 'none' || alone === 'unknown')
      if (of.length > 0)
        assert.equal(leavingCareOn(facts([...of, ...short]), on).category, leavingCareOn(facts(of), on).category)
    }),
  )
})

test('Leaving care: who was former relevant stays so until 25', () => {
  fc.assert(
    fc.property(spells, (of) => {
      const before18 = of.filter((one) => one.from < '2026-05-10')
      const at18 = leavingCareOn(facts(before18), '2026-05-10').category
      if (at18 === 'former-relevant')
        assert.equal(leavingCareOn(facts(before18), '2033-05-09').category, 'former-relevant')
    }),
  )
})

const row = (table: string, starts: Day, ends: Day | null, fields: Record<string, string> = {}) => ({
  table,
  starts,
  ends,
  fields,
})

test('Spells of care come from episodes, and from the period before the first episode held', () => {
  const rows = [
    row('carePeriod', '2015-01-01', null),
    row('careEpisode', '2020-01-01', '2021-01-01', { ceasedReason: 'X1', legalStatus: 'C2' }),
    row('careEpisode', '2021-01-01', null, { legalStatus: 'C2' }),
  ]
  assert.deepEqual(
    careSpellsOf(rows).map(({ from, until }) => [from, until]),
    [['2015-01-01', '2020-01-01'], ['2020-01-01', '2021-01-01'], ['2021-01-01', null]],
  ) // biome-ignore format: spans
})

const breaks: readonly [why: string, rows: readonly ReturnType<typeof row>[], expected: readonly boolean[]][] = [
  ['a period under V4 is a short break', [row('carePeriod', '2024-01-01', '2024-02-01'), row('legalStatus', '2024-01-01', '2024-02-01', { status: 'V4' })], [true]],
  ['a period whose status is not told is none', [row('carePeriod', '2024-01-01', '2024-02-01')], [false]],
  ['a care order the day a short break ends does not touch it', [row('careEpisode', '2024-01-01', '2024-02-01', { legalStatus: 'V3' }), row('legalStatus', '2024-02-01', null, { status: 'C2' })], [true]],
  ['a period that became care is none', [row('carePeriod', '2024-01-01', null), row('legalStatus', '2024-01-01', '2024-02-01', { status: 'V3' }), row('legalStatus', '2024-02-01', null, { status: 'C2' })], [false]],
] // biome-ignore format: a table

for (const [why, rows, expected] of breaks)
  test(`Short breaks: ${why}`, () => {
    assert.deepEqual(careSpellsOf(rows).map(({ shortBreak: is }) => is), expected) // biome-ignore format: one line
  })
