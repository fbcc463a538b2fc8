import assert from 'node:assert/strict'
import test from 'node:test'
import { testCouncil } from '../../test/support/council.ts'

const council = await testCouncil()
test.after(council.close)

test('x', async () => {
  const director = await council.signIn('director')
  console.log((await director.get('/improvement-plans')).words)
  console.log((await director.get('/inspections')).text.match(/inspections\/[0-9a-f-]{36}/g))
})
