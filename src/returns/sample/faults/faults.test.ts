import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { withoutMissingNow } from '../../../../test/support/missing-now.ts'
import { inventAuthority } from '../../../invented-authority/index.ts'
import { editions } from '../../annex-a/editions.ts'
import { annexALists } from '../../annex-a/lists.ts'
import { annexAChecks } from '../../checks/annex-a/checks.ts'
import { runChecks } from '../../checks/run.ts'
import { localChecks } from '../../local/checks.ts'
import { localListsAsLists } from '../../local/lists.ts'
import type { Finding } from '../../model.ts'
import { readReturn } from '../../reading/read-return.ts'
import { annexAWorkbook } from '../annex-a/files.ts'
import { annexARows } from '../annex-a/rows.ts'
import { localCsv, localRows } from '../local/rows.ts'
import { localFaultKinds } from './kinds/local.ts'
import { faultKinds } from './kinds.ts'
import type { SeededFault } from './model.ts'
import { seedFaults } from './seed.ts'

const findingsIn = async (rows: ReturnType<typeof annexARows>, asAt: string): Promise<readonly Finding[]> => {
  const reading = await readReturn([{ name: 'annex-a.xlsx', bytes: annexAWorkbook(rows) }], annexALists, {
    editions: editions.map(({ id }) => id),
  })
  if (!reading.ok) assert.fail(reading.sentence)
  return [...runChecks({ read: reading.read, lists: annexALists, checks: annexAChecks, asAt })]
}

const isAdopter = (list: string): boolean => list === 'list-11'

/** A finding is about a fault where it is about the same row, or about the same child (or adopter). */
const isAbout = (finding: Finding, fault: SeededFault): boolean =>
  (finding.list === fault.list && finding.row === fault.row && fault.row !== null) ||
  (finding.subject !== null && finding.subject === fault.subject && isAdopter(finding.list) === isAdopter(fault.list))

const compare = (findings: readonly Finding[], faults: readonly SeededFault[]) => {
  const byFault = faults.map((fault) => ({ fault, own: findings.filter((finding) => isAbout(finding, fault)) }))
  const missed = byFault.flatMap(({ fault, own }) =>
    fault.finds.filter((id) => !own.some(({ check }) => check === id)).map((id) => `${fault.kind}: ${id}`),
  )
  const expected = new Set(
    byFault.flatMap(({ fault, own }) =>
      own.filter(({ check }) => fault.finds.includes(check) || fault.also.includes(check)),
    ),
  )
  const invented = findings
    .filter((finding) => !expected.has(finding))
    .map(({ check, list, row }) => `${check} ${list} ${row}`)
  return { missed, invented }
}

test('there are at least 60 kinds of fault, each with a check that exists', () => {
  const ids = new Set(annexAChecks.map(({ id }) => id))
  assert.ok(faultKinds.length >= 60)
  assert.equal(new Set(faultKinds.map(({ kind }) => kind)).size, faultKinds.length)
  const unknown = faultKinds.flatMap(({ kind, finds, also }) =>
    [...finds, ...also].filter((id) => !ids.has(id)).map((id) => `${kind}: ${id}`),
  )
  assert.deepEqual(unknown, [])
})

test('every fault that is put in is found, and nothing else: all kinds in one large return', async () => {
  const rows = annexARows(inventAuthority({ children: 24_000, seed: 'all kinds' }), '2026-03-31')
  const { rows: faulty, faults } = seedFaults(rows, { rate: 0.04, seed: 'all kinds', asAt: '2026-03-31' })
  assert.ok(new Set(faults.map(({ kind }) => kind)).size >= faultKinds.length - 3)
  assert.deepEqual(compare(await findingsIn(faulty, '2026-03-31'), faults), { missed: [], invented: [] })
})

const anyReturn = async (seed: string, days: number, rate: number): Promise<void> => {
  const asAt = new Date(Date.UTC(2021, 11, 1) + days * 86_400_000).toISOString().slice(0, 10)
  const authority = inventAuthority({ children: 2000, seed })
  const { rows, faults } = seedFaults(annexARows(authority, asAt), { rate, seed, asAt })
  const findings = await findingsIn(rows, asAt)
  const { missed } = compare(findings, faults)
  const { invented } = compare(withoutMissingNow(findings, authority, asAt), faults)
  assert.deepEqual({ missed, invented, asAt, seed }, { missed: [], invented: [], asAt, seed })
}

test('a child who is missing on the day has no answer about an interview yet, and that is all there is to look at', () =>
  anyReturn('$*', 328, 0))

test('so it is for any seed, day and rate', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ minLength: 1, maxLength: 8 }),
      fc.integer({ min: 0, max: 1800 }),
      fc.double({ min: 0, max: 0.3, noNaN: true }),
      anyReturn,
    ),
    { numRuns: 10, endOnFailure: true },
  )
})

test('no two faults are about one child, and the return they were put into is left as it was', () => {
  const rows = annexARows(inventAuthority({ children: 900, seed: 'one each' }), '2026-03-31')
  const before = JSON.stringify([...rows])
  const { faults } = seedFaults(rows, { rate: 0.2, seed: 'one each', asAt: '2026-03-31' })
  const subjects = faults.flatMap(({ list, subject }) => (subject === null ? [] : [`${isAdopter(list)} ${subject}`]))
  assert.equal(new Set(subjects).size, subjects.length)
  assert.equal(JSON.stringify([...rows]), before)
})

const localFindings = async (rows: ReturnType<typeof localRows>, asAt: string): Promise<readonly Finding[]> => {
  const reading = await readReturn(localCsv(rows), localListsAsLists, { editions: [] })
  if (!reading.ok) assert.fail(reading.sentence)
  return [...runChecks({ read: reading.read, lists: localListsAsLists, checks: localChecks, asAt })]
}

const local = { kinds: localFaultKinds, lists: localListsAsLists }

test('each local list has kinds of fault of its own, each with a check that exists', () => {
  const ids = new Set(localChecks.map(({ id }) => id))
  assert.deepEqual(
    localFaultKinds.flatMap(({ kind, finds }) => finds.filter((id) => !ids.has(id)).map((id) => `${kind}: ${id}`)),
    [],
  )
  const without = localListsAsLists.filter(({ id }) => !localFaultKinds.some(({ list }) => list === id))
  assert.deepEqual(without, [])
  assert.equal(new Set(localFaultKinds.map(({ kind }) => kind)).size, localFaultKinds.length)
})

test('faults of local lists are found, and nothing else, for any seed, day and rate', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ minLength: 1, maxLength: 8 }),
      fc.integer({ min: 0, max: 1800 }),
      fc.double({ min: 0, max: 0.2, noNaN: true }),
      async (seed, days, rate) => {
        const asAt = new Date(Date.UTC(2021, 11, 1) + days * 86_400_000).toISOString().slice(0, 10)
        const given = localRows(inventAuthority({ children: 3000, seed }), asAt)
        const { rows, faults } = seedFaults(given, { rate, seed, asAt, ...local })
        const found = compare(await localFindings(rows, asAt), faults)
        assert.deepEqual({ ...found, asAt, seed }, { missed: [], invented: [], asAt, seed })
      },
    ),
    { numRuns: 8, endOnFailure: true },
  )
})

test('few faults lie in as many lists as there are faults, and another seed begins with others', () => {
  const authority = inventAuthority({ children: 3000, seed: 'spread' })
  for (const [rows, asked, lists] of [
    [annexARows(authority, '2026-03-31'), {}, 11],
    [localRows(authority, '2026-03-31'), local, 26],
  ] as const) {
    const size = [...rows.values()].reduce((sum, own) => sum + own.length, 0)
    const first = (seed: string, count: number): string[] => {
      const { faults } = seedFaults(rows, { rate: count / size, seed, asAt: '2026-03-31', ...asked })
      return faults.map(({ list }) => list)
    }
    assert.ok(new Set(first('a', lists)).size >= lists - 3)
    const begins = new Set(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((seed) => first(seed, 1)[0]))
    assert.ok(begins.size >= 4, [...begins].join(', '))
  }
})
