import assert from 'node:assert/strict'
import test from 'node:test'
import { la, testCouncil } from '../../../test/support/council.ts'
import { type RoleId, roles } from '../../access/roles.ts'
import { derive } from '../records/derive.ts'

const council = await testCouncil({ children: 300 })
test.after(council.close)
const { owner, database } = council
await database.inTenant({ la, accountId: null }, (db) => derive(db, new Date()))

const names: readonly string[] = (
  await owner(
    `select distinct h.fields ->> 'name' as name from children.history h
     where h.la_id = $1 and h.table_id = 'staffMember' and h.until_load is null and h.fields ->> 'name' is not null`,
    [la],
  )
).map((row) => row.name)
const may = (role: (typeof roles)[number], permission: string): boolean =>
  (role.permissions as readonly string[]).includes(permission)
const signIn = (role: RoleId) => council.signIn(role)

test('Whoever sees figures sees the workforce by team, and nobody is named there', async () => {
  assert.ok(names.length > 10)
  for (const role of roles.filter((one) => may(one, 'performance.see'))) {
    const seen = await (await signIn(role.id)).get('/performance/workforce')
    assert.equal(seen.status, 200)
    const main = seen.text.slice(seen.text.indexOf('<main'))
    const told = names.filter((name) => main.includes(name))
    assert.deepEqual(told, [], role.id)
    assert.match(seen.words, /Vacant/)
  }
})

test('Members and partners, who see what is published, see no workforce page', async () => {
  for (const role of ['elected-member', 'partner'] as const)
    assert.equal((await (await signIn(role)).get('/performance/workforce')).status, 403)
})

test('Above the ceiling are those of whom the standard says no', async () => {
  const [{ above, all }] = await owner(
    `select count(*) filter (where late_from is not null)::integer as above, count(*)::integer as all from performance.stored_case
     where la_id = $1 and standard = 'caseload-avg' and until_load is null and set_apart is null and live_until > current_date`,
    [la],
  )
  assert.ok(all > 5, `${all} social workers with cases`)
  const [{ advisers, over }] = await owner(
    `select count(*)::integer as advisers, count(*) filter (where c.value > 20 * coalesce((h.fields ->> 'fullTimeEquivalent')::numeric, 1))::integer as over
     from performance.stored_case c join children.history h on h.la_id = c.la_id and h.subject_id = c.subject_id and h.table_id = 'staffMember'
       and h.key = c.unit and h.until_load is null and h.source = 'local'
     where c.la_id = $1 and c.standard = 'caseload-avg' and c.until_load is null and c.excluded is not null and c.value > 0 and c.live_until > current_date`,
    [la],
  )
  const seen = await (await signIn('director')).get('/performance/workforce')
  assert.match(seen.words, new RegExp(`Above the ceiling of their role\\s+${above + over} of ${all + advisers}`))
})

test('A ceiling that was set from a day on counts from it', async () => {
  const client = await signIn('director')
  await owner(
    `insert into performance.setting (la_id, setting_id, standard, name, since, value, reason, decided_by, entered_by_name, entered_at)
     values ($1, gen_random_uuid(), 'caseload-avg', 'ceiling', '2020-01-01', 3, 'Agreed', 'Director', 'Ada', now())`,
    [la],
  )
  const seen = await client.get('/performance/workforce')
  assert.match(seen.words, /3 children for a social worker/)
})

test('Caseloads by worker: a manager sees those of their teams by name, a director of all, and nobody else any', async () => {
  const teams = (
    await owner(
      `select distinct t.name from children.team_name t join access.place p on p.team_id = t.team_id join access.staff s on s.staff_id = p.staff_id
       join access.account a on a.account_id = s.account_id where a.role = 'team-manager'`,
    )
  ).map((row) => row.name)
  const holding = (await owner(
    `select distinct h.fields ->> 'name' as name, c.team from performance.stored_case c
     join children.history h on h.la_id = c.la_id and h.subject_id = c.subject_id and h.table_id = 'staffMember' and h.key = c.unit and h.until_load is null
     where c.la_id = $1 and c.standard = 'caseload-avg' and c.until_load is null and c.value > 0 and c.live_until > current_date`,
    [la],
  )) as { name: string; team: string }[]
  const page = await (await signIn('team-manager')).get('/performance/workforce/workers')
  assert.equal(page.status, 200)
  const main = page.text.slice(page.text.indexOf('<main'))
  const shown = holding.filter(({ name }) => main.includes(name))
  assert.ok(shown.length > 0)
  assert.deepEqual(shown.filter(({ team }) => !teams.includes(team)), [])
  const order = shown.map(({ name }) => name).toSorted((one, other) => main.indexOf(one) - main.indexOf(other))
  assert.deepEqual(order, order.toSorted((one, other) => one.localeCompare(other, 'en-GB')))
  const { team } = holding.find((one) => !teams.includes(one.team))!
  const ofAll = await (await signIn('director')).get(`/performance/workforce/workers?of=${encodeURIComponent(`team:${team}`)}`)
  for (const one of holding.filter((held) => held.team === team)) assert.ok(ofAll.text.includes(one.name), one.name)
  for (const role of roles.filter((one) => !['director', 'team-manager'].includes(one.id)))
    assert.equal((await (await signIn(role.id)).get('/performance/workforce/workers')).status, 403, role.id)
}) // biome-ignore format: a story

test('Children without a worker are counted for all and listed within reach', async () => {
  const [child] = await owner(
    `select child_id, identifier, team from children.child c where la_id = $1 and in_care and merged_into is null and adopted_on is null
       and worker is not null and team is not null and not exists (select from children.restriction r where r.child_id = c.child_id)
       and not exists (select from children.access_grant g where g.child_id = c.child_id)
       and team not in (select t.name from children.team_name t join access.place p on p.team_id = t.team_id join access.staff s on s.staff_id = p.staff_id
         join access.account a on a.account_id = s.account_id where a.role in ('team-manager', 'practitioner'))
     order by child_id limit 1`,
    [la],
  )
  assert.ok(child)
  await owner('update children.child set worker = null, adviser = null where child_id = $1', [child.child_id])
  const address = '/performance/workforce/unallocated'
  const director = await signIn('director')
  assert.ok((await director.get(address)).text.includes(child.identifier))
  assert.match((await director.get('/performance/workforce')).words, /Children without a worker\s+[1-9]/)
  assert.ok(!(await (await signIn('practitioner')).get(address)).text.includes(child.identifier))
  assert.equal((await (await signIn('elected-member')).get(address)).status, 403)
})

test('England stands beside the figures as it was loaded, and not only as it came with Throughline', async () => {
  const director = await signIn('director')
  assert.doesNotMatch((await director.get('/performance/workforce')).words, /22\.2%/)
  const load = '019ab000-0000-7000-8000-000000000009'
  await owner(`insert into performance.published_load (la_id, published_load_id, file_name, loaded_by_name, loaded_at) values ($1, $2, 'workforce.csv', 'Ada', now())`, [la, load]) // biome-ignore format: one line
  await owner(
    `insert into performance.published_figure (la_id, published_load_id, file_row, standard, geography, authority, period_from, period_to, value, source, published_on)
     values ($1, $2, 2, 'agency-rate', 'england', '', '2026-09-30', '2026-09-30', 0.222, 'Children’s social work workforce', '2027-02-25')`,
    [la, load],
  )
  assert.match((await director.get('/performance/workforce')).words, /22\.2% 30 September 2026/)
})
