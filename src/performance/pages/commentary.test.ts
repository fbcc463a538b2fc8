import assert from 'node:assert/strict'
import test from 'node:test'
import { la, testCouncil } from '../../../test/support/council.ts'
import { filledForm } from '../../../test/support/filled-form.ts'
import { todayInEngland } from '../../platform/day.ts'
import { derive } from '../records/derive.ts'
import { missingOfQuarter, monthInWords } from '../rules/months.ts'
import { monthsBefore } from '../rules/period.ts'

const council = await testCouncil({ children: 60 })
test.after(council.close)
await council.database.inTenant({ la, accountId: null }, (db) => derive(db, new Date()))
// Of the months that the sample holds nothing is written yet here.
const [last, before] = monthsBefore(todayInEngland(), 2).map(({ to }) => to)
const id = 'assessment-45wd'
const page = `/performance/standards/${id}`
const write = `${page}/commentary/write?month=${last!.slice(0, 7)}`
const [analyst, director, manager, worker] = [
  await council.signIn('performance-analyst'),
  await council.signIn('director'),
  await council.signIn('team-manager'),
  await council.signIn('practitioner'),
]
const formOf = async (client = analyst, address = write) => filledForm((await client.get(address)).text, address)
const send = async (more: Record<string, string>, client = analyst, address = write) =>
  client.post(address, { ...(await formOf(client, address)), forMembers: '', ...more }, { from: address })

test('The form says which figure it will be bound to, and that it must name no child', async () => {
  const { words } = await analyst.get(write)
  assert.match(words, new RegExp(`Completed in ${monthInWords(last!)}`))
  assert.match(words, /Not yet: this figure can still change/)
  assert.match(words, /It must name no child/)
})

test('What is typed is kept where it is refused: nothing typed, too long, a child’s number', async () => {
  const [child] = await council.owner(
    'select identifier from children.child where merged_into is null order by child_id limit 1',
  )
  assert.match((await send({ text: '' })).words, /Enter what you want to say/)
  const long = await send({ text: `${'Slow. '.repeat(700)}` })
  assert.equal(long.status, 400)
  assert.match(long.words, /Shorten it to 4,000 characters/)
  const named = await send({ text: `It was slow because of ${child.identifier} alone` })
  assert.equal(named.status, 400)
  assert.match(named.words, /reads as a child’s name or number/)
  assert.match(named.text, new RegExp(`because of ${child.identifier} alone</textarea>`))
  assert.match(named.words, /I have looked: nothing in the text points to a child/)
})

test('A text that is too long is refused for that alone: it is not searched for every child’s name', async () => {
  const [child] = await council.owner(
    'select identifier from children.child where merged_into is null order by child_id limit 1',
  )
  const refused = await send({ text: `${child.identifier} ${'Slow. '.repeat(700)}` })
  assert.equal(refused.status, 400)
  assert.match(refused.words, /Shorten it to 4,000 characters/)
  assert.doesNotMatch(refused.words, /I have looked/)
})

test('Commentary stands on the standard’s page with who and when, and marks the scorecard', async () => {
  const { path, words } = await send({ text: 'Two posts were vacant.\nBoth are filled.' })
  assert.equal(path, `${page}#commentary`)
  assert.match(
    words,
    new RegExp(`Commentary ${monthInWords(last!)} Two posts were vacant\\. Both are filled\\. Ines Carrow`),
  )
  assert.match(words, /Written about: .*The month was not frozen then/)
  const scorecard = await analyst.get('/performance')
  assert.match(scorecard.text, new RegExp(`href="${page}#commentary">Commentary`))
  assert.match((await worker.get(page)).words, /Two posts were vacant/)
})

test('A newer version takes its place, and the earlier one can still be read', async () => {
  const { words } = await send({ text: 'Two posts were vacant until the 19th.' }, director)
  assert.match(words, /Two posts were vacant until the 19th\. Ruth Okonedo/)
  assert.match(words, /Earlier versions \(1\) Two posts were vacant\. Both are filled/)
  assert.match((await worker.get(`${page}/commentary`)).words, /Earlier versions \(1\)/)
})

test('Two people write at once: the second sees both texts, and nothing is lost', async () => {
  const mine = await formOf(analyst)
  await send({ text: 'The director’s words.' }, director)
  const refused = await analyst.post(write, { ...mine, text: 'The analyst’s words.' }, { from: write })
  assert.equal(refused.status, 409)
  assert.match(refused.words, /Ruth Okonedo wrote about this figure while you were typing/)
  assert.match(refused.words, /The director’s words\./)
  assert.match(refused.text, /The analyst’s words\.<\/textarea>/)
  const again = filledForm(refused.text, write)
  const saved = await analyst.post(write, { ...again, text: 'Both our words.' }, { from: write })
  assert.match(saved.words, /Both our words\. Ines Carrow/)
})

test('A figure that is restated is told beside what it was when it was written', async () => {
  await council.owner(
    `insert into performance.freeze (la_id, freeze_id, month_end, frozen_at, frozen_by_name, load_id) values (${la}, gen_random_uuid(), '${before}', now(), 'Ada', 1)`,
  )
  await council.owner(
    `insert into performance.figure (la_id, freeze_id, standard, view, group_kind, group_name, numerator, denominator, unknown, excluded, value)
     select la_id, freeze_id, '${id}', 'completed', 'authority', '', 70, 100, 0, 0, 0.7 from performance.freeze where month_end = '${before}'`,
  )
  const address = `${page}/commentary/write?month=${before!.slice(0, 7)}`
  assert.match((await analyst.get(address)).words, /70% \(70 of 100\)/)
  const saved = await send({ text: 'As in spring.', forMembers: 'yes' }, analyst, address)
  assert.match(saved.words, /Written about: Completed in the month: 70% \(70 of 100\)\. The month was frozen/)
  await council.owner(
    `insert into performance.restatement (la_id, restatement_id, freeze_id, standard, view, group_kind, group_name, numerator, denominator, unknown, excluded, value, run_at, run_by_name, load_id)
     select la_id, gen_random_uuid(), freeze_id, standard, view, group_kind, group_name, 75, 100, 0, 0, 0.75, now(), 'Ada', 2 from performance.figure join performance.freeze using (la_id, freeze_id) where month_end = '${before}'`,
  )
  const seen = await worker.get(page)
  assert.match(seen.words, /written when the figure was 70% \(70 of 100\); it is now 75% \(75 of 100\)/)
  const month = await analyst.get(`/performance/months?month=${before!.slice(0, 7)}`)
  assert.match(
    month.words,
    new RegExp(`Commentary on ${monthInWords(before!)} Assessments completed within 45 working days As in spring`),
  )
})

test('Members and partners are shown neither the standard’s page nor its commentary there', async () => {
  for (const role of ['elected-member', 'partner'] as const) {
    const client = await council.signIn(role)
    for (const address of [page, `${page}/commentary`, write]) assert.equal((await client.get(address)).status, 403)
  }
})

test('What is for members tells no number, unless the writer says that it counts no children', async () => {
  const address = `${page}/commentary/write?month=${before!.slice(0, 7)}`
  const refused = await send({ text: 'Three children waited.', forMembers: 'yes' }, analyst, address)
  assert.equal(refused.status, 400)
  assert.match(refused.words, /The text says “Three”/)
  const looked = await send({ text: 'Three teams changed.', forMembers: 'yes', looked: 'yes' }, analyst, address)
  assert.match(looked.words, /is saved/)
  const [{ team }] = (await council.owner('select min(team) as team from children.child')) as [{ team: string }]
  const ofTeam = `${page}/commentary/write?${new URLSearchParams({ of: `team:${team}`, month: before!.slice(0, 7) })}`
  const sent = await send({ text: 'Steady.', forMembers: 'yes' }, analyst, ofTeam)
  assert.match(sent.words, /Members and partners read commentary on the whole authority only/)
})

test('Where the month is published, members and partners read what is for them, and nothing else', async () => {
  const month = before!.slice(0, 7)
  const publish = '/performance/members/publish'
  // Where it ends a quarter, that is published when all three months are frozen.
  for (const monthEnd of missingOfQuarter(before!, todayInEngland(), [before!]))
    await council.owner(`insert into performance.freeze (la_id, freeze_id, month_end, frozen_at, frozen_by_name, load_id, data_as_at) values ($1, gen_random_uuid(), $2, now(), 'Ada', 1, $2) on conflict do nothing`, [la, monthEnd]) // biome-ignore format: one line
  await analyst.post(publish, { month }, { from: `${publish}?month=${month}` })
  for (const role of ['elected-member', 'partner'] as const) {
    const { words } = await (await council.signIn(role)).get(`/performance/members/${id}?month=${month}`)
    assert.match(words, /Three teams changed\./, role)
    assert.doesNotMatch(words, /70 of 100|75 of 100|As in spring|Earlier versions|Both our words/, role)
  }
})

test('What was written for members is not shown where the figure has come to rest on too few', async () => {
  const month = before!.slice(0, 7)
  const member = await council.signIn('elected-member')
  const words = async () => (await member.get(`/performance/members/${id}?month=${month}`)).words
  const restate = (met: number, of: number) =>
    council.owner(
      'update performance.restatement set numerator = $1, denominator = $2, value = $3 where standard = $4',
      [met, of, met / of, id],
    )
  await restate(14, 19)
  assert.doesNotMatch(await words(), /Three teams changed/)
  await restate(75, 100)
  assert.match(await words(), /Three teams changed/)
})

test('A team manager writes about their own teams and no others', async () => {
  const refused = await manager.get(write)
  assert.match(refused.words, /You write about the figures of your own teams/)
  const own = /href="([^"]*commentary\/write[^"]*)">Write about/.exec(refused.text)?.[1]?.replaceAll('&amp;', '&')
  assert.ok(own, 'a team of their own is offered')
  const sent = await manager.post(write, { seen: '0', text: 'Mine' }, { from: write })
  assert.equal(sent.status, 403)
  const saved = await send({ text: 'Our team was short of staff.' }, manager, own)
  assert.match(saved.words, /Our team was short of staff\./)
})

test('It can be taken back, is then shown to writers only, and can be written again', async () => {
  const { words } = await send({ do: 'back' })
  assert.match(words, /The commentary is taken back/)
  assert.match(words, /Taken back by Ines Carrow/)
  assert.doesNotMatch((await worker.get(page)).words, /Both our words|Taken back/)
  assert.match((await director.get(`${page}/commentary`)).words, /Both our words/)
  assert.match((await send({ text: 'Written anew.' }, director)).words, /Written anew/)
})

test('No month that goes on or is long past, no group that nothing names, no unknown standard', async () => {
  const now = todayInEngland().slice(0, 7)
  for (const address of [
    `${page}/commentary/write?month=${now}`,
    `${page}/commentary/write?month=1999-01`,
    `${page}/commentary/write?of=team%3ANo%20such`,
    '/performance/standards/no-such/commentary',
    '/performance/standards/no-such/commentary/write',
  ])
    assert.equal((await analyst.get(address)).status, 404, address)
})
