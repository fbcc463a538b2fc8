import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { HeldRow } from '../../children/history/model.ts'
import type { GuardedChild } from '../../children/index.ts'
import { type Maker, upToOrder, type Wanted, whyLeftOut } from './guarding.ts'

const kept: GuardedChild = { childId: 'wren', adoptedOn: null, restricted: true }
const adopted: GuardedChild = { childId: 'wren', adoptedOn: '2025-05-01', restricted: false }
const both: GuardedChild = { ...adopted, restricted: true }
const anyone: Maker = { namedFor: [], shutOutOf: [], inAdoptionTeam: false, mayRestrict: false }
const asHeld: Wanted = { identified: true, restricted: false }
const chosen: Wanted = { identified: true, restricted: true }
const pseudonymised: Wanted = { identified: false, restricted: false }

type Left = ReturnType<typeof whyLeftOut>
const rows: readonly (readonly [why: string, child: GuardedChild, wanted: Wanted, maker: Partial<Maker>, left: Left])[] =
  [
    ['kept to named people: nobody chose it', kept, asHeld, { mayRestrict: true }, 'restricted'],
    ['chosen by someone who sees to such records', kept, chosen, { mayRestrict: true }, null],
    ['chosen by someone who is named for it', kept, chosen, { namedFor: ['wren'] }, null],
    ['chosen by someone who is neither', kept, chosen, { namedFor: ['robin'] }, 'restricted'],
    ['who is shut out of it never writes it', kept, chosen, { mayRestrict: true, shutOutOf: ['wren'] }, 'restricted'],
    ['a pseudonym does not hide who it is from colleagues', kept, pseudonymised, { mayRestrict: true }, 'restricted'],
    ['chosen, with a pseudonym', kept, { identified: false, restricted: true }, { mayRestrict: true }, null],
    ['adopted: the adoption team alone writes it as held', adopted, asHeld, { mayRestrict: true }, 'adopted'],
    ['adopted, written by the adoption team', adopted, asHeld, { inAdoptionTeam: true }, null],
    ['adopted, with a pseudonym: whoever asked has the whole list', adopted, pseudonymised, {}, null],
    ['adopted and kept to named people: the adoption team too must choose so', both, asHeld, { inAdoptionTeam: true, mayRestrict: true }, 'restricted'],
    ['adopted and kept, chosen by the adoption team', both, chosen, { inAdoptionTeam: true, mayRestrict: true }, null],
    ['adopted and kept, chosen by another', both, chosen, { mayRestrict: true }, 'adopted'],
  ] // biome-ignore format: one row a case
for (const [why, child, wanted, maker, left] of rows)
  test(`${left === null ? 'In the file' : 'Left out'}: ${why}`, () => {
    assert.equal(whyLeftOut(child, wanted, { ...anyone, ...maker }), left)
  })

const row = (table: HeldRow['table'], starts: string | null): HeldRow =>
  ({
    table,
    subject: '1',
    key: 'k',
    source: 'annex-a',
    starts,
    ends: null,
    fields: {},
    fromLoad: 1,
    untilLoad: null,
  }) as HeldRow

test('Of an adopted child nothing is told that began after the order, and no care leaver', () => {
  const rows = [
    row('person', null),
    row('referral', '2025-04-01'),
    row('referral', '2025-05-01'),
    row('referral', '2025-05-02'),
    row('careLeaver', null),
    row('permanence', '2024-02-01'),
  ]
  assert.deepEqual(
    upToOrder({ subject: '1', kind: 'child', rows }, '2025-05-01').rows.map(
      ({ table, starts }) => `${table} ${starts}`,
    ),
    ['person null', 'referral 2025-04-01', 'referral 2025-05-01', 'permanence 2024-02-01'],
  )
})
