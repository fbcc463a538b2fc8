import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { sharedDocument } from '../../../test/support/shared-documents.ts'
import { findAuthority } from '../authorities.ts'
import { type NationalOutcome, outcomeEditions } from './model.ts'
import { nationalOutcomes, nationalOutcomesFrom, nationalOutcomesUntil, outcomesIn } from './table.ts'

test('488 reports on 153 authorities, each once', () => {
  const editions = Object.fromEntries(
    Object.entries(Object.groupBy(nationalOutcomes, ({ edition }) => edition)).map(([id, all]) => [id, all.length]),
  )
  assert.deepEqual(editions, { sif: 167, 'ilacs-2018': 165, 'ilacs-2023': 145, 'ilacs-2026': 11 })
  assert.equal(new Set(nationalOutcomes.map(({ authority }) => authority)).size, 153)
  assert.equal(new Set(nationalOutcomes.map(({ file }) => file)).size, 488)
  const days = nationalOutcomes.map(({ published }) => published).toSorted()
  assert.deepEqual([days[0], days.at(-1)], [nationalOutcomesFrom, nationalOutcomesUntil])
})

test('every report is about a known authority, in the edition of its first day on site, before its publication', () => {
  for (const { authority, onSite, published, edition, kind, grades } of nationalOutcomes) {
    const what = `${authority} ${published}`
    assert.ok(findAuthority(authority), what)
    for (const { start, end } of onSite) assert.ok(start <= end && end < published, what)
    if (onSite.length === 0) assert.equal(what, '201 2016-09-20')
    else if (edition === 'ilacs-2026') assert.ok(onSite[0]!.start >= '2026-04-01', what)
    else if (edition === 'ilacs-2023') assert.match(onSite[0]!.start, /^(202[345]|2026-0[123])/, what)
    else if (edition === 'ilacs-2018') assert.match(onSite[0]!.start, /^20(18|19|2[012])/, what)
    assert.equal(edition === 'sif', kind === 'sif' || kind === 'reinspection', what)
    const main = outcomeEditions[edition].main.filter((area) => grades[area] === undefined)
    if (main.length > 0) assert.equal(what, '420 2016-06-27')
  }
})

test('overall lies within the range of its parts, and a practice judgement inadequate makes it inadequate', () => {
  const order = ['outstanding', 'good', 'requires-improvement', 'inadequate']
  let inadequate = 0
  for (const { grades, edition, authority, published } of nationalOutcomes) {
    if (!grades.overall) continue
    const parts = outcomeEditions[edition].main
      .filter((area) => area !== 'overall')
      .flatMap((area) => (grades[area] ? [order.indexOf(grades[area])] : []))
    const at = order.indexOf(grades.overall)
    assert.ok(at >= Math.min(...parts) && at <= Math.max(...parts), `${authority} ${published}`)
    const practice = (['help-and-protection', 'care-and-care-leavers', 'in-care', 'care-leavers'] as const).some(
      (area) => grades[area] === 'inadequate',
    )
    if (edition === 'sif' || !practice) continue
    inadequate += 1
    assert.equal(grades.overall, 'inadequate')
  }
  assert.equal(inadequate, 33)
})

const ilacs = (code: string): readonly NationalOutcome[] =>
  nationalOutcomes
    .filter(({ authority, edition }) => authority === code && edition !== 'sif')
    .toSorted((a, b) => (a.published < b.published ? -1 : 1))

test('to 31 March 2024, 65 authorities had more than one ILACS inspection: 26 better, 15 still good or better, 12 worse', () => {
  const order = ['inadequate', 'requires-improvement', 'good', 'outstanding']
  const pairs = [...new Set(nationalOutcomes.map(({ authority }) => authority))]
    .map((code) =>
      ilacs(code).filter(({ onSite, published }) => onSite.at(-1)!.end <= '2024-03-31' && published <= '2024-05-31'),
    )
    .filter((all) => all.length > 1)
    .map((all) => all.slice(-2).map(({ grades }) => order.indexOf(grades.overall!)))
  assert.deepEqual(
    [
      pairs.length,
      pairs.filter(([before, after]) => after! > before!).length,
      pairs.filter(([before, after]) => after === before && after! >= 2).length,
      pairs.filter(([before, after]) => after! < before!).length,
    ],
    [65, 26, 15, 12],
  )
})

test('43 authorities were inspected in 2023, 8 of them outstanding; 49 in 2024, 17 outstanding', () => {
  const inYear = (year: string) =>
    nationalOutcomes.filter(({ onSite, edition }) => edition !== 'sif' && onSite[0]!.start.startsWith(year))
  const outstanding = (year: string) => inYear(year).filter(({ grades }) => grades.overall === 'outstanding').length
  assert.deepEqual([inYear('2023').length, outstanding('2023')], [43, 8])
  assert.deepEqual([inYear('2024').length, outstanding('2024')], [49, 17])
})

test('a line that does not say what its edition gives is refused', () => {
  for (const line of [
    '838 2021-11-19 standard GGG 1 2021-09-27 2021-10-08',
    '838 2021-11-31 standard GGGG 1 2021-09-27 2021-10-08',
    '838 2021-11-19 standard GGXG 1 2021-09-27 2021-10-08',
    '838 2021-11-19 visit GGGG 1 2021-09-27 2021-10-08',
  ])
    assert.throws(() => outcomesIn(line, 'ilacs-2018'), /National outcomes/)
})

test('every cell equals the list that the facts were taken from', () => {
  const file = sharedDocument('reference/national-judgements.csv')
  if (!file) return
  const cells = (line: string): string[] =>
    [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map((match) => match[1]!.replace(/^"|"$/g, ''))
  const [head, ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/)
  const names = cells(head!)
  const rows = lines.map((line) => Object.fromEntries(cells(line).map((cell, at) => [names[at], cell])))
  const mine = new Map(nationalOutcomes.map((outcome) => [outcome.file, outcome]))
  assert.equal(rows.length, mine.size)
  for (const row of rows) {
    const { grades, onSite, ...outcome } = mine.get(Number(row.source))!
    const isSif = row.edition === 'sif'
    assert.deepEqual(
      {
        ...outcome,
        days: onSite.flatMap(({ start, end }) => [start, end]),
        grades: {
          overall: grades.overall ?? '',
          leaders: grades.leaders ?? '',
          help: grades['help-and-protection'] ?? '',
          care: grades['care-and-care-leavers'] ?? (isSif ? (grades['in-care'] ?? '') : ''),
          adoption: grades.adoption ?? '',
          sifLeavers: isSif ? (grades['care-leavers'] ?? '') : '',
          inCare: isSif ? '' : (grades['in-care'] ?? ''),
          leavers: isSif ? '' : (grades['care-leavers'] ?? ''),
        },
      },
      {
        authority: row.la_code,
        published: row.published,
        edition: row.edition,
        kind: row.kind,
        file: Number(row.source),
        days: [row.onsite_start, row.onsite_end, row.onsite_start_2, row.onsite_end_2].filter(Boolean),
        grades: {
          overall: row.overall,
          leaders: row.leaders,
          help: row.help_and_protection,
          care: row.care_and_care_leavers,
          adoption: row.sif_adoption,
          sifLeavers: row.sif_care_leavers,
          inCare: row.in_care,
          leavers: row.care_leavers,
        },
      },
    )
  }
})
