import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { type Failures, secondsToWait, waitInWords } from './throttle.ts'

const now = new Date('2026-11-22T12:00:00Z')
const justNow = new Date(now.getTime() - 1000)
const none: Failures = {
  here: 0,
  hereAt: null,
  account: 0,
  accountAt: null,
  network: 0,
  networkAt: null,
  isKnownDevice: false,
  isKnownNetwork: false,
}

const cases: readonly { given: Partial<Failures>; wait: number; why: string }[] = [
  { given: {}, wait: 0, why: 'nobody failed' },
  { given: { here: 4, hereAt: justNow, account: 4, accountAt: justNow }, wait: 0, why: 'four slips are human' },
  { given: { here: 5, hereAt: justNow }, wait: 59, why: 'the fifth failure costs a minute' },
  { given: { here: 6, hereAt: justNow }, wait: 119, why: 'the sixth two minutes' },
  { given: { here: 40, hereAt: justNow }, wait: 899, why: 'never more than 15 minutes' },
  { given: { here: 5, hereAt: new Date('2026-11-22T11:59:00Z') }, wait: 0, why: 'the minute is over' },
  { given: { account: 500, accountAt: justNow }, wait: 899, why: 'guesses from everywhere slow a stranger' },
  {
    given: { account: 500, accountAt: justNow, isKnownDevice: true },
    wait: 0,
    why: 'guesses from elsewhere never slow a browser that the owner has used',
  },
  {
    given: { account: 500, accountAt: justNow, network: 900, networkAt: justNow, isKnownNetwork: true },
    wait: 0,
    why: 'nor the council’s own network',
  },
  { given: { network: 900, networkAt: justNow }, wait: 59, why: 'a network of guessers waits at most a minute' },
]

for (const { given, wait, why } of cases)
  test(`wait ${wait} seconds: ${why}`, () => assert.equal(secondsToWait({ ...none, ...given }, now), wait))

test('whatever was tried, nobody ever waits longer than 15 minutes', () => {
  const moment = fc.option(fc.date({ min: new Date('2026-11-21T12:00:00Z'), max: now, noInvalidDate: true }))
  const counts = fc.nat(1_000_000)
  fc.assert(
    fc.property(
      counts,
      moment,
      counts,
      moment,
      counts,
      moment,
      fc.boolean(),
      (here, hereAt, account, accountAt, network, networkAt, known) => {
        const given = {
          here,
          hereAt,
          account,
          accountAt,
          network,
          networkAt,
          isKnownDevice: known,
          isKnownNetwork: false,
        }
        const wait = secondsToWait(given, now)
        assert.ok(wait >= 0 && wait <= 900)
      },
    ),
  )
})

test('waits are said in whole minutes, never none', () => {
  assert.equal(waitInWords(1), '1 minute')
  assert.equal(waitInWords(61), '2 minutes')
  assert.equal(waitInWords(900), '15 minutes')
})
