import assert from 'node:assert/strict'
import test from 'node:test'
import { linkTo } from './link.ts'

test('a page is named by the public address, and without one by where it is after signing in', () => {
  process.env.PUBLIC_URL = 'https://throughline.council.example/'
  assert.equal(linkTo('/worklist'), 'https://throughline.council.example/worklist')
  process.env.PUBLIC_URL = ''
  assert.equal(linkTo('/worklist'), '/worklist in Throughline')
})
