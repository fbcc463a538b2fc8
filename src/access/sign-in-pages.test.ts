import assert from 'node:assert/strict'
import test from 'node:test'
import { samplePassword, testCouncil } from '../../test/support/council.ts'
import { access } from './index.ts'

const council = await testCouncil({ slices: [access] })
test.after(council.close)

test('someone signed out is asked to sign in, and then reaches the page they wanted', async () => {
  const visitor = council.visitor()
  const asked = await visitor.get('/')
  assert.equal(asked.path, '/sign-in')
  const home = await visitor.post('/sign-in', { email: 'director@marlshire.example', password: samplePassword })
  assert.equal(home.path, '/')
  assert.equal(home.status, 200)
  assert.match(home.text, /Ruth Okonedo/)
})
