import assert from 'node:assert/strict'
import test from 'node:test'
import { la, testCouncil } from '../../../test/support/council.ts'
import { returnOf } from '../../../test/support/returns.ts'
import { applyLoad } from '../../children/records/apply-load.ts'
import { inventAuthority } from '../../invented-authority/index.ts'
import { readXlsxBytes } from '../../platform/documents/xlsx/read-bytes.ts'
import { annexALists } from '../annex-a/lists.ts'
import { annexAToHistory } from '../annex-a/to-history.ts'
import { annexARows } from '../sample/annex-a/rows.ts'

const council = await testCouncil({ sample: false })
test.after(council.close)

const asAt = '2026-03-31'
const rows = annexARows(inventAuthority({ seed: '45', children: 1200 }), asAt)
const lists = Object.fromEntries(
  annexALists.map(({ id, columns }) => [
    id,
    rows.get(id)!.map((row) => Object.fromEntries(columns.map((column, at) => [column.id, row[at] ?? null]))),
  ]),
)
await council.database.inTenant({ la, accountId: null }, async (db) => {
  const { rows: history, coverage } = annexAToHistory(returnOf('annex-a', lists), asAt)
  await applyLoad(db, {
    source: 'annex-a',
    asAt,
    coverage,
    rows: history,
    by: { accountId: null, name: 'Ada Analyst' },
  })
})

// The director's own team is the adoption team, so that their file has all eleven lists.
const placeDirector = (): Promise<unknown> =>
  council.owner(
    `insert into children.adoption_team (la_id, team_id, set_at, set_by_name)
     select p.la_id, p.team_id, now(), 'Ada Analyst' from access.place p join access.staff s using (la_id, staff_id)
     join access.account a using (la_id, account_id) where p.la_id = $1 and a.role = 'director' and p.team_id is not null`,
    [la],
  )
await placeDirector()

const address = '/returns/annex-a-out'
const day = { 'asAt-day': '31', 'asAt-month': '3', 'asAt-year': '2026' }
const secret = { ...day, naming: 'pseudonymised', key: 'a key that we keep ourselves', birth: 'month', format: 'xlsx' }
const named = { ...day, naming: 'named', reason: 'Asked for by the lead inspector', format: 'xlsx' }
const rowsIn = (sheets: Awaited<ReturnType<typeof readXlsxBytes>>, list: number) =>
  sheets.find(({ name }) => name === `List ${list}`)!.rows.slice(1)

test('The lists come out pseudonymised by default: as many rows, and nobody’s identifier or name', async () => {
  const director = await council.signIn('director')
  const shown = await director.get(address)
  assert.match(shown.text, /Annex A as at 31 March 2026 \(load 1\)/)
  assert.match(shown.text, /value="pseudonymised" checked/)
  const sheets = await readXlsxBytes((await director.post(address, secret)).bytes)
  for (const { id, number } of annexALists) assert.equal(rowsIn(sheets, number!).length, lists[id]!.length, id)
  const text = JSON.stringify(sheets)
  for (const { childId, worker } of lists['list-8']!) {
    assert.ok(!text.includes(`"${childId}"`), 'an identifier stands in the file')
    assert.ok(!text.includes(String(worker)), 'a name stands in the file')
  }
  assert.match(text, /As at 31 March 2026/)
  assert.match(text, /Pseudonymised/)
})

test('With names the lists are those of the return, the cover says why, and so does the access log', async () => {
  const director = await council.signIn('director')
  const sheets = await readXlsxBytes((await director.post(address, named)).bytes)
  const ids = rowsIn(sheets, 8).map(([id]) => id)
  assert.deepEqual(ids.toSorted(), lists['list-8']!.map(({ childId }) => childId).toSorted())
  assert.match(JSON.stringify(sheets[0]), /Why: Asked for by the lead inspector/)
  const entries = await council.owner(
    "select action, reason from access.log where record = 'children.child' and subject is null",
  )
  assert.deepEqual(
    entries.filter(({ reason }) => String(reason).includes('lead inspector')),
    [
      {
        action: 'looked at Annex A out: sent the form',
        reason: 'Wrote it as at 2026-03-31, with identifiers and names: Asked for by the lead inspector',
      },
    ],
  )
})

const refusals: readonly (readonly [why: string, form: Record<string, string>, says: RegExp])[] = [
  ['a short key could be tried out', { ...secret, key: 'short' }, /Enter a key of at least 16 letters/],
  ['names need a reason', { ...named, reason: '' }, /Enter why identifiers and names must stand in the file/],
  ['a day that has not come', { ...secret, 'asAt-year': '2099' }, /The day must be today or before/],
  ['no day', { ...secret, 'asAt-day': '' }, /day/],
]
for (const [why, form, says] of refusals)
  test(`A refused form says what to do and keeps what was typed: ${why}`, async () => {
    const director = await council.signIn('director')
    const answer = await director.post(address, form)
    assert.equal(answer.status, 400)
    assert.match(answer.text, says)
    assert.match(answer.text, form.naming === 'named' ? /value="named" checked/ : new RegExp(`value="${form.key}"`))
  })

test('Who may not see adopters gets neither list 11 nor an adoptive family', async () => {
  const analyst = await council.signIn('performance-analyst')
  assert.match((await analyst.get(address)).text, /List 11 and the adoptive families of list 10 are left out/)
  const sheets = await readXlsxBytes((await analyst.post(address, named)).bytes)
  assert.equal(
    sheets.some(({ name }) => name === 'List 11'),
    false,
  )
  assert.ok(rowsIn(sheets, 10).length > 0)
  assert.ok(rowsIn(sheets, 10).every((row) => row[1] === null))
  assert.match(JSON.stringify(sheets[0]), /List 11, Adopters: left out/)
  assert.match(
    JSON.stringify(sheets[0]),
    /“Family identifier” is left blank: only people who may see adopters can write it/,
  )
})

test('A director outside the adoption team gets no more of adopters than an analyst', async () => {
  await council.owner('delete from children.adoption_team where la_id = $1', [la])
  const director = await council.signIn('director')
  assert.match((await director.get(address)).text, /List 11 and the adoptive families of list 10 are left out/)
  const sheets = await readXlsxBytes((await director.post(address, named)).bytes)
  assert.ok(!sheets.some(({ name }) => name === 'List 11'))
  assert.ok(rowsIn(sheets, 10).every((row) => row[1] === null))
  await placeDirector()
})

const coverIn = (sheets: Awaited<ReturnType<typeof readXlsxBytes>>): string =>
  sheets[0]!.rows.map(([line]) => line).join('\n')
const childIn = async (list: string, at = 0) => {
  const identifier = String(lists[list]![at]!.childId)
  const [child] = await council.owner('select child_id from children.child where la_id = $1 and identifier = $2', [
    la,
    identifier,
  ])
  return { identifier, childId: String(child!.child_id) }
}

test('A child kept to named people is left out unless that is chosen, and then stands in the log', async (t) => {
  const { identifier, childId } = await childIn('list-8')
  await council.owner(
    `insert into children.restriction (la_id, restriction_id, child_id, reason, made_at, made_by_name)
     values ($1, gen_random_uuid(), $2, 'A relative works here', now(), 'Ada Analyst')`,
    [la, childId],
  )
  t.after(() => council.owner('delete from children.restriction where la_id = $1', [la]))
  const director = await council.signIn('director')
  const page = (await director.get(address)).text
  assert.match(page, /Left out: 1 child whose records are kept to named people\./)
  assert.match(page, /Also write 1 child whose records are kept to named people/)

  const without = await readXlsxBytes((await director.post(address, named)).bytes)
  assert.ok(!JSON.stringify(without).includes(identifier))
  assert.match(coverIn(without), /List 8, Children in care: \d+ rows?\nLeft out: 1 child whose records/)

  const forRegion = await readXlsxBytes((await director.post(address, secret)).bytes)
  assert.match(coverIn(forRegion), /Left out: Fewer than 5 children whose records are kept to named people/)
  assert.equal(rowsIn(forRegion, 8).length, rowsIn(without, 8).length)

  const refused = await director.post(address, { ...secret, restricted: 'yes', reason: '' })
  assert.equal(refused.status, 400)
  assert.match(refused.text, /Enter why records kept to named people must be in the file/)

  const whole = await readXlsxBytes((await director.post(address, { ...named, restricted: 'yes' })).bytes)
  assert.ok(rowsIn(whole, 8).some(([id]) => id === identifier))
  assert.match(coverIn(whole), /In it: 1 child whose records are kept to named people/)
  const entries = await council.owner('select action, reason from access.log where subject = $1', [childId])
  assert.deepEqual(entries, [
    {
      action: 'wrote into Annex A out as at 2026-03-31, with identifiers and names, records kept to named people too',
      reason: 'Asked for by the lead inspector',
    },
  ])

  const analyst = await council.signIn('performance-analyst')
  assert.doesNotMatch((await analyst.get(address)).text, /Also write 1 child/)
  const forced = await readXlsxBytes((await analyst.post(address, { ...named, restricted: 'yes' })).bytes)
  assert.ok(!JSON.stringify(forced).includes(identifier))
})

test('A child with an adoption order: the adoption team alone writes it as held, and never beside its family', async () => {
  const adopted = lists['list-10']!.filter(({ adoptionOrder }) => adoptionOrder !== null)
  assert.ok(adopted.length > 0, 'nobody on the list was adopted')
  const director = await council.signIn('director')
  const team = await readXlsxBytes((await director.post(address, named)).bytes)
  const ids = new Set(adopted.map(({ childId }) => childId))
  const theirs = rowsIn(team, 10).filter(([id]) => ids.has(String(id)))
  assert.equal(theirs.length, adopted.length)
  assert.ok(theirs.every((row) => row[1] === null))
  assert.ok(
    rowsIn(team, 10).some((row) => row[1] !== null),
    'before the order the family stands',
  )
  assert.match(coverIn(team), /“Family identifier” is left blank in \d+ rows?: after the adoption order/)
  const { childId } = await childIn('list-10', lists['list-10']!.indexOf(adopted[0]!))
  assert.equal(
    (await council.owner(`select from access.log where subject = $1 and action like 'wrote into%'`, [childId])).length >
      0,
    true,
  )

  const analyst = await council.signIn('performance-analyst')
  const others = await readXlsxBytes((await analyst.post(address, named)).bytes)
  for (const id of ids) assert.ok(!JSON.stringify(others).includes(String(id)))
  assert.match(coverIn(others), /Left out: \d+ child(ren)? with an adoption order/)

  const forRegion = await readXlsxBytes((await analyst.post(address, secret)).bytes)
  assert.equal(rowsIn(forRegion, 10).length, lists['list-10']!.length)
})

test('A social worker may not write it', async () => {
  const practitioner = await council.signIn('practitioner')
  assert.equal((await practitioner.get(address)).status, 403)
})

test('Every list shows its columns, and every small list its template', async () => {
  const analyst = await council.signIn('performance-analyst')
  const page = await analyst.get('/returns/lists')
  assert.match(page.text, /Core groups/)
  assert.match((await analyst.get('/returns/lists?of=annex-a')).text, /List 8, Children in care/)
  assert.match((await analyst.get('/returns/lists?of=ssd')).text, /cppl_cp_plan_start_date/)
  const one = await analyst.get('/returns/lists/template?list=core-groups')
  assert.deepEqual(
    (await readXlsxBytes(one.bytes)).map(({ name }) => name),
    ['core-groups', 'Notes and example', 'Choices'],
  )
  assert.match((await analyst.get('/returns/lists/template?list=core-groups&as=csv')).text, /Child Unique ID,Held/)
  assert.equal((await analyst.get('/returns/lists/template?list=nothing')).status, 404)
})
