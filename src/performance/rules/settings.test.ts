import assert from 'node:assert/strict'
import test from 'node:test'
import type { StandardSetting } from '../../standards/model.ts'
import { type ChosenSetting, faultOfSetting, settingsOf } from './settings.ts'

const limit: StandardSetting = { title: 'Working days allowed', unit: 'working days', default: 45, only: 'less' }
const local: StandardSetting = { title: 'Days between visits', unit: 'days', default: 10 }
const chosen = (since: string, value: number, standard = 'one'): ChosenSetting => ({
  standard,
  name: 'limit',
  since,
  value,
})

for (const [why, entries, day, value] of [
  ['nothing is set', [], '2026-01-01', 45],
  ['the day before it holds', [chosen('2026-02-01', 35)], '2026-01-31', 45],
  ['the day it begins', [chosen('2026-02-01', 35)], '2026-02-01', 35],
  ['of two for one day the one entered later', [chosen('2026-02-01', 35), chosen('2026-02-01', 40)], '2026-03-01', 40],
  [
    'an earlier day entered later does not undo a later day',
    [chosen('2026-03-01', 30), chosen('2026-02-01', 35)],
    '2026-04-01',
    30,
  ],
  ['what another standard is set to is nothing to this one', [chosen('2026-01-01', 20, 'other')], '2026-02-01', 45],
  ['never looser than guidance, whatever is stored', [chosen('2026-01-01', 60)], '2026-02-01', 45],
] as const)
  test(`A number of the authority: ${why}`, () =>
    assert.equal(settingsOf('one', { limit }, entries).limit!(day), value))

for (const [why, setting, value, refused] of [
  ['tightening what is a limit', limit, 35, false],
  ['loosening it', limit, 46, true],
  ['loosening what is local', local, 20, false],
  ['below nothing', local, -1, true],
  ['no number', local, Number.NaN, true],
] as const)
  test(`Setting a number: ${why} is ${refused ? 'refused' : 'taken'}`, () =>
    assert.equal(faultOfSetting(setting, value, '2026-01-01') !== null, refused))
