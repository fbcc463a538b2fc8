import assert from 'node:assert/strict'
import test from 'node:test'
import { loggedAction } from './outcome.ts'

const rows = [
  { method: 'GET', status: 200, logged: 'looked at', why: 'the page was shown' },
  { method: 'GET', status: 303, logged: 'looked at', why: 'a page that leads on has found the record' },
  { method: 'GET', status: 403, logged: 'was refused', why: 'the page itself said no' },
  { method: 'GET', status: 404, logged: null, why: 'nothing is at the address for this person' },
  {
    method: 'GET',
    status: 400,
    logged: 'tried: looked at',
    why: 'the address was not understood, so nothing was shown',
  },
  { method: 'GET', status: 503, logged: 'tried: looked at', why: 'the database was away' },
  { method: 'GET', status: null, logged: 'tried: looked at', why: 'the page fell over' },
  { method: 'POST', status: 303, logged: 'looked at: sent the form', why: 'the form was taken' },
  {
    method: 'POST',
    status: 200,
    logged: 'looked at: sent the form',
    why: 'the form was taken and its result is shown',
  },
  { method: 'POST', status: 400, logged: 'looked at: sent a form that was refused', why: 'a mistake in the form' },
  { method: 'POST', status: 409, logged: 'looked at: sent a form that was refused', why: 'someone else was first' },
  { method: 'POST', status: 403, logged: 'was refused', why: 'the page itself said no' },
  { method: 'POST', status: 404, logged: null, why: 'nothing is at the address for this person' },
  { method: 'POST', status: null, logged: 'tried: looked at', why: 'the page fell over' },
] as const

for (const { method, status, logged, why } of rows)
  test(`${method} answered ${status ?? 'nothing'}: ${why}`, () => {
    assert.equal(loggedAction('looked at', { method, status }), logged)
  })
