import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { csv } from './csv.ts'

test('commas, quotes and line ends are quoted; nothing is empty and a number is itself', () => {
  const made = csv(
    ['A', 'B'],
    [
      ['x, "y"', null],
      ['line\none', -3.5],
    ],
  ).toString('utf8')
  assert.equal(made, '\uFEFFA,B\r\n"x, ""y""",\r\n"line\none",-3.5\r\n')
})

test('no text becomes a formula, whatever it starts with', () => {
  fc.assert(
    fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string(), (sign, rest) => {
      const cell = csv([], [[sign + rest]])
        .toString('utf8')
        .split('\r\n')
        .slice(1)
        .join('\r\n')
      assert.match(cell, /^"?'/)
    }),
  )
})
