import assert from 'node:assert/strict'
import test from 'node:test'
import { addDays } from '../../../platform/day.ts'
import type { Home } from '../model/ledger.ts'
import { inOrderOfWeek, weekLineOf } from './week.ts'

const today = '2026-03-06'
const [seventeen, twenty] = ['2008-06-10', '2005-06-10']
type Given = {
  born: string
  inCare?: boolean
  code?: Home['accommodation']
  risk?: string
  days?: number
  urn?: string
}

const lineOf = (childId: string, { born, inCare = false, code = 'W', risk = 'low', days = 3, urn = '' }: Given) => {
  const home: Home = {
    homeId: `h-${childId}`, childId, movedIn: addDays(today, -days), movedOut: null, standing: 'emergency', accommodation: code,
    said: { risk, urn, urnCheckedOn: urn === '' ? '' : today }, by: 'Ana', at: new Date(0), takenBack: null, before: [], entries: [],
  } // biome-ignore format: one home
  return weekLineOf({ childId, homes: [home], waits: [], whom: { dateOfBirth: born, inCare } }, today)!
}

const lists: readonly (readonly [why: string, given: Readonly<Record<string, Given>>, order: string])[] = [
  ['what the law forbids stands before a high risk', { high: { born: twenty, code: 'V', risk: 'high' }, care: { born: seventeen, inCare: true } }, 'care high'],
  ['so does a home without a registration that is shown', { high: { born: twenty, code: 'V', risk: 'high' }, relevant: { born: seventeen } }, 'relevant high'],
  ['a registration that is shown is permitted', { relevant: { born: seventeen, urn: 'SA1' }, high: { born: twenty, code: 'V', risk: 'high' } }, 'high relevant'],
  ['over 18 bed and breakfast is not forbidden', { adult: { born: twenty, days: 9 }, high: { born: twenty, risk: 'high' } }, 'high adult'],
  ['of what is forbidden the higher risk, then the longer', { long: { born: seventeen, days: 9 }, short: { born: seventeen, days: 1 }, high: { born: seventeen, risk: 'high' } }, 'high long short'],
] // biome-ignore format: a list a line

for (const [why, given, order] of lists)
  test(`The weekly list in its order: ${why}`, () => {
    const lines = inOrderOfWeek(Object.entries(given).map(([name, one]) => lineOf(name, one)))
    assert.equal(lines.map(({ childId }) => childId).join(' '), order)
  })
