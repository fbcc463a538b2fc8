import assert from 'node:assert/strict'
import test from 'node:test'
import type { Place, StaffMember, Team } from '../model.ts'
import { accountChangeInWords, accountChangeTold, byTeam, isCurrent, listings, noAccount } from './directory.ts'

const today = '2026-11-22'
const team = (teamId: string, name: string): Team => ({
  teamId,
  name,
  locality: null,
  since: '2020-01-01',
  until: null,
})
const place = (title: string, teamId: string | null, since: string, until: string | null): Place => ({
  placeId: `${title} ${since}`,
  title,
  teamId,
  team: teamId,
  managerId: null,
  manager: null,
  since,
  until,
})
const person = (name: string, ...places: Place[]): StaffMember => ({
  staffId: name,
  name,
  email: null,
  accountId: null,
  places,
})

const staff = [
  person('Ada', place('Social worker', 'North', '2024-01-01', null)),
  person('Bea', place('Manager', 'North', '2020-01-01', '2026-11-21'), place('Director', null, '2026-11-22', null)),
  person('Cal', place('Adviser', 'South', '2020-01-01', '2025-01-01')),
  person('Dee'),
  person('Eli', place('Social worker', 'South', '2026-12-01', null)),
]

const names = (search: string, withPast = false): string[] =>
  listings(staff, today, search, withPast).map(({ person: one, place: held }) => `${one.name} ${held?.title ?? 'none'}`)

test('a place counts from its first day to its last, both included', () => {
  const held = place('x', null, '2026-11-20', '2026-11-22')
  assert.deepEqual(
    ['2026-11-19', '2026-11-20', '2026-11-22', '2026-11-23'].map((day) => isCurrent(held, day)),
    [false, true, true, false],
  )
})

test('today shows who is here today, and people who have no place yet; not those who left or are still to come', () => {
  assert.deepEqual(names(''), ['Ada Social worker', 'Bea Director', 'Dee none'])
})

test('past and future places are shown when asked for', () => {
  assert.equal(names('', true).length, 6)
})

test('a search finds lines that hold every word, in any of their columns', () => {
  assert.deepEqual(names('north social'), ['Ada Social worker'])
  assert.deepEqual(names('nobody'), [])
})

test('lines stand under their team, those without one last; an empty team stays unless it was searched', () => {
  const teams = [team('North', 'North'), team('South', 'South')]
  const lines = listings(staff, today, '', false)
  const heads = (keepEmpty: boolean) =>
    byTeam(teams, lines, keepEmpty).map((group) => [group.team?.name ?? null, group.lines.length])
  assert.deepEqual(heads(true), [
    ['North', 1],
    ['South', 0],
    [null, 2],
  ])
  assert.deepEqual(heads(false), [
    ['North', 1],
    [null, 2],
  ])
})

const changes: readonly [why: string, before: string, now: string, told: string][] = [
  ['another one', 'Ada (a@x.example)', 'Mal (m@x.example)', 'joined the account Mal (m@x.example) to Bea in place of Ada (a@x.example)'],
  ['the first one', noAccount, 'Ada (a@x.example)', 'joined the account Ada (a@x.example) to Bea'],
  ['taken away', 'Ada (a@x.example)', noAccount, 'took the account Ada (a@x.example) away from Bea'],
] // biome-ignore format: a table

test('a change of account is told as the log has it', () => {
  for (const [why, before, now, told] of changes)
    assert.equal(accountChangeTold(accountChangeInWords(before, now), 'Bea'), told, why)
})
