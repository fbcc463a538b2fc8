import assert from 'node:assert/strict'
import test from 'node:test'
import { la, testCouncil } from '../../../test/support/council.ts'
import { filledForm } from '../../../test/support/filled-form.ts'
import { todayInEngland } from '../../platform/day.ts'
import { derive } from '../records/derive.ts'
import { monthsBefore } from '../rules/period.ts'

const council = await testCouncil({ sample: false, children: 60 })
test.after(council.close)
const workOut = () => council.database.inTenant({ la, accountId: null }, (db) => derive(db, new Date()))
await workOut()
const [analyst, administrator] = [await council.signIn('performance-analyst'), await council.signIn('administrator')]
const [year, month, day] = todayInEngland().split('-')

const freezing = `/performance/months/freeze?month=${monthsBefore(todayInEngland(), 1)[0]!.to.slice(0, 7)}`

const limit = () =>
  analyst.post(
    '/performance/limits/assessment-45wd',
    {
      name: 'limit', value: '40', reason: 'Children wait too long', decidedBy: 'Director',
      'since-day': day!, 'since-month': month!, 'since-year': year!,
    },
    { from: '/performance/limits/assessment-45wd' },
  ) // biome-ignore format: one form
const holiday = () =>
  administrator.post('/settings/bank-holidays', { 'date-day': '8', 'date-month': '5', 'date-year': '2029', title: 'Jubilee' }) // biome-ignore format: one form
const terms = async () => {
  const address = '/performance/school-terms'
  return analyst.post(
    address,
    { ...filledForm((await analyst.get(address)).text, address), terms: '' },
    { from: address },
  )
}

for (const [what, change] of [['A tighter limit', limit], ['A bank holiday', holiday], ['School terms', terms]] as const)
  test(`${what}: until figures are worked out by it, pages say that they are of before, and no month can be frozen`, async () => {
    const says = async (address: string) => (await analyst.get(address)).words
    const counted = /Figures are being counted: what they go by was changed/
    assert.doesNotMatch(await says('/performance'), counted)
    assert.equal((await change()).status, 200)
    for (const address of ['/performance', '/performance/standards/rhi-72h', '/performance/standards/assessment-45wd'])
      assert.match(await says(address), counted)
    assert.match(await says(freezing), /The month can be frozen when that is done/)
    await workOut()
    assert.doesNotMatch(await says('/performance'), counted)
    assert.doesNotMatch(await says(freezing), /The month can be frozen when that is done/)
  }) // biome-ignore format: one line a change
