import assert from 'node:assert/strict'
import test from 'node:test'
import type { StandingLoad } from '../../children/history/loads.ts'
import type { TableId } from '../../children/history/model.ts'
import { childrenStandards } from '../../children/standards/all.ts'
import type { Day } from '../../platform/day.ts'
import type { Standard } from '../../standards/standard.ts'
import { isRecordedHere, liveDayOf, loadedBesides, sourcesOf } from './live-day.ts'

const [today, ofReturn] = ['2026-11-22', '2026-10-31'] as const

type Told = { readonly source: StandingLoad['source']; readonly asAt: Day; readonly tables: readonly TableId[]; readonly since?: Day } // biome-ignore format: one line
const loadOf = ({ source, asAt, tables, since = asAt }: Told, load: number): StandingLoad => ({
  load,
  source,
  asAt,
  coverage: tables.map((table) => ({ table, says: 'whole', since })),
})
const ssd = (...tables: readonly TableId[]): Told => ({ source: 'ssd', asAt: ofReturn, tables })
const list = (asAt: Day, ...tables: readonly TableId[]): Told => ({ source: 'local', asAt, tables })
const entered = (asAt: Day, ...tables: readonly TableId[]): Told => ({ source: 'entered', asAt, tables })

const dayOf = (needs: readonly string[], told: readonly Told[]): Day =>
  liveDayOf({ needs } as Pick<Standard, 'needs'>, {
    sources: sourcesOf(told.map(loadOf)),
    age: told.filter(({ source }) => source !== 'entered'),
    today,
  })

const homes = entered('2026-11-02', 'leaverHome', 'homeSignOff', 'homeVisit')

const table: readonly (readonly [why: string, needs: readonly string[], told: readonly Told[], day: Day])[] = [
  ['all of it is entered here', ['leaverHome', 'homeSignOff'], [ssd('person', 'carePeriod'), homes], today],
  ['who the child is has no day', ['person', 'leaverHome'], [ssd('person'), homes], today],
  ['but what a return tells about them has', ['person.uasc', 'leaverHome'], [ssd('person'), homes], ofReturn],
  ['a field of what is entered is entered too', ['leaverHome', 'homeVisit.needsChecked'], [ssd('person'), homes], today], // biome-ignore format: a case a line
  ['a return’s table is needed too', ['leaverHome', 'carePeriod'], [ssd('carePeriod'), homes], ofReturn],
  ['one of the tables was never entered', ['leaverHome', 'exitPlan'], [ssd('person'), homes], ofReturn],
  ['nothing was entered', ['leaverHome'], [ssd('person')], ofReturn],
  ['one of two that are both entered here', ['leaverHome or lifeChange'], [ssd('person'), homes], today],
  ['visits of the return that are missing make something look undone, which is no false comfort', ['leaverHome', 'homeVisit or visit'], [ssd('visit'), homes], today],
  ['where somebody lived as at the return is not where they live', ['careLeaver.accommodation or leaverHome'], [ssd('careLeaver'), homes], ofReturn],
  ['no return tells the other, so that it is not part of the figure', ['careLeaver.accommodation or leaverHome'], [ssd('visit'), homes], today],
  ['a list tells it up to the day on which entering began', ['supervision'], [ssd('person'), list('2026-11-02', 'supervision'), entered('2026-11-02', 'supervision')], today],
  ['a later list says that some of it is kept elsewhere', ['supervision'], [ssd('person'), list('2026-11-15', 'supervision'), entered('2026-11-02', 'supervision')], ofReturn],
  ['and another table instead does not make up for that', ['supervision or supervisionRecord'], [ssd('person'), list('2026-11-15', 'supervision'), entered('2026-11-02', 'supervision', 'supervisionRecord')], ofReturn],
  ['it is complete since before the list, by what was said first or later', ['supervision'], [ssd('person'), list('2026-10-20', 'supervision'), entered('2026-11-02', 'supervision'), { ...entered('2026-11-09', 'supervision'), since: '2026-09-01' }], ofReturn],
  ['a need of nothing but who the child is rests on a return', ['person'], [ssd('person'), homes], ofReturn],
  ['where no return is loaded everything is as at today', ['carePeriod'], [homes], today],
] // biome-ignore format: a case a line

for (const [why, needs, told, day] of table)
  test(`A live figure of ${needs.join(' and ')} is as at ${day === today ? 'today' : 'the return'}: ${why}`, () => {
    assert.equal(dayOf(needs, told), day)
  })

test('A return of a day to come is no reason to tell figures of a day to come', () => {
  const told = [{ ...ssd('carePeriod'), asAt: '2026-12-31' }, homes]
  assert.equal(dayOf(['carePeriod'], told), today)
  assert.equal(dayOf(['leaverHome'], told), today)
})

const everyOne: readonly Standard[] = childrenStandards
const whole = sourcesOf(
  [
    ssd('person', 'carePeriod', 'careLeaver', 'visit', 'childInNeed', 'strategyDiscussion', 'legalStatus', 'immigration', 'staffMember', 'protectionPlan', 'section47'),
    entered('2026-11-02', 'leaverHome', 'homeVisit', 'homeSignOff', 'homeNotice', 'managementDecision', 'riskChange', 'dispute', 'chronologyVersion', 'pathwayPlan', 'childSupervision', 'contactInterval'),
  ].map(loadOf),
) // biome-ignore format: two loads

test('Of the standards: homes, risk and disputes are told today; whatever needs a case of the return, or states of it, is not', () => {
  const isHere = (id: string): boolean => isRecordedHere(everyOne.find((one) => one.id === id)!, whole)
  for (const id of ['acc-signoff', 'acc-visit-weekly', 'acc-notify-1wd', 'escalation-decision-1wd', 'iro-dispute-20wd', 'cl-interval-agreed'])
    assert.ok(isHere(id), id) // biome-ignore format: one list
  for (const id of ['acc-unsuitable-now', 'cl-suitable', 'mgmt-strategy', 'mgmt-oversight-90d', 'chronology-current', 'uasc-status-in-plan', 'pathway-needs-3m', 'sup-frequency', 'sup-young-person-8w', 'cla-visit'])
    assert.ok(!isHere(id), id) // biome-ignore format: one list
})

test('What such a standard looks at besides is named: it is as old as the return', () => {
  const besides = (id: string) => loadedBesides(everyOne.find((one) => one.id === id)!, whole)
  assert.deepEqual(besides('acc-notify-1wd'), ['carePeriod'])
  assert.deepEqual(besides('acc-signoff'), [])
})
