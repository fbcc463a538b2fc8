import assert from 'node:assert/strict'
import test from 'node:test'
import { la, testCouncil } from '../../../test/support/council.ts'

const council = await testCouncil({ sample: false, children: 150 })
test.after(council.close)

// Every finding of the newest Annex A goes to children of one team; one to a child of the practitioner, one to an adopter.
const [mine] = await council.owner(
  `select identifier, child_id, team, worker from children.child
   where la_id = $1 and worker is not null and team is not null and adopted_on is null order by identifier limit 1`,
  [la],
)
await council.owner(
  `update children.worker_name w set staff_id = s.staff_id
   from access.staff s join access.account a on a.la_id = s.la_id and a.account_id = s.account_id and a.role = 'practitioner'
   where w.la_id = $1 and s.la_id = w.la_id and w.name = $2`,
  [la, mine.worker],
)
const [other] = await council.owner(
  `select identifier, child_id from children.child
   where la_id = $1 and worker is distinct from $2 and adviser is distinct from $2 and reviewing_officer is distinct from $2 and team is distinct from $3
   order by identifier limit 1`,
  [la, mine.worker, mine.team],
)
const [newest] = await council.owner(
  `select upload_id from returns.upload where la_id = $1 and kind = 'annex-a' and state = 'accepted' order by load_id desc limit 1`,
  [la],
)
await council.owner(`delete from returns.finding where la_id = $1`, [la])
const add = (finding: number, list: string, subject: string | null, team: string | null, message: string) =>
  council.owner(
    `insert into returns.finding (la_id, upload_id, finding, list, check_id, severity, file_name, row_number, subject, team, worker, message)
     values ($1, $2, $3, $4, 'invented.check', 'must-fix', 'annex-a.xlsx', 7, $5, $6, null, $7)`,
    [la, newest.upload_id, finding, list, subject, team, message],
  )
await add(1, 'list-6', mine.identifier, mine.team, 'Mine to mend')
await add(2, 'list-6', other.identifier, 'Another team', 'Another’s to mend')
await add(3, 'list-11', 'ADOPTER1', 'Adoption team', 'Of an adopter')
await add(4, 'list-10', 'NEVER-LOADED', 'Adoption team', 'Of nobody who is known')
await add(5, 'list-1', null, null, 'Of the list as a whole')

test('who sees the whole authority sees findings by team, and how good the data of each load was', async () => {
  const director = await council.signIn('director')
  const page = await director.get('/returns/findings')
  assert.match(page.words, /By team/)
  assert.match(page.words, /Another team/)
  assert.match(page.words, /No team named/)
  assert.match(page.words, /Data quality over loads/)
  assert.match(page.words, /First of its kind/)
  const team = await director.get(`/returns/findings?team=${encodeURIComponent(mine.team)}`)
  assert.match(team.words, /1 finding\./)
  assert.match(team.text, new RegExp(`href="/children/${mine.child_id}"`))
  const all = await director.get('/returns/findings?severity=must-fix')
  assert.match(all.words, /3 findings\./)
  for (const hidden of ['Of an adopter', 'ADOPTER1', 'Of nobody who is known'])
    assert.ok(!all.text.includes(hidden), hidden)
})

test('a practitioner sees what is wrong in the data of their own children, on the child’s page and home too', async () => {
  const practitioner = await council.signIn('practitioner')
  const page = await practitioner.get('/returns/findings')
  assert.match(page.words, /Mine to mend/)
  assert.doesNotMatch(page.words, /Another’s|whole|adopter/)
  assert.match((await practitioner.get(`/children/${mine.child_id}`)).words, /Data to put right .*Mine to mend/)
  assert.match((await practitioner.get('/')).words, /1 thing to put right in the data of your children/)
  const file = await practitioner.get('/returns/findings.csv')
  assert.match(file.bytes.toString(), /Mine to mend/)
  assert.equal(file.bytes.toString().trim().split('\r\n').length, 2)
})

test('no one else’s role opens it, and a team of another’s children is empty to a practitioner', async () => {
  for (const role of ['administrator', 'partner', 'elected-member', 'lead-member', 'inspector', 'duty'] as const) {
    const stranger = await council.signIn(role)
    assert.equal((await stranger.get('/returns/findings')).status, 403, role)
    assert.equal((await stranger.get('/returns/findings.csv')).status, 403, role)
  }
  const practitioner = await council.signIn('practitioner')
  assert.match((await practitioner.get('/returns/findings?team=Another%20team')).words, /Nothing to put right/)
})

test('when the newest load is undone, what there was to put right before is back', async () => {
  const [before] = await council.owner(
    `select upload_id from returns.upload where la_id = $1 and kind = 'annex-a' and state = 'accepted' and upload_id <> $2
     order by load_id desc limit 1`,
    [la, newest.upload_id],
  )
  await council.owner(
    `insert into returns.finding (la_id, upload_id, finding, list, check_id, severity, file_name, row_number, subject, team, worker, message)
     values ($1, $2, 900, 'list-6', 'invented.check', 'must-fix', 'annex-a.xlsx', 7, $3, $4, null, 'Known before')`,
    [la, before.upload_id, mine.identifier, mine.team],
  )
  const director = await council.signIn('director')
  const address = '/returns/findings?severity=must-fix'
  assert.doesNotMatch((await director.get(address)).words, /Known before/)
  await council.owner(`update returns.upload set state = 'undone' where la_id = $1 and upload_id = $2`, [
    la,
    newest.upload_id,
  ])
  const page = await director.get(address)
  assert.match(page.words, /Known before/)
  assert.doesNotMatch(page.words, /Mine to mend/)
})
