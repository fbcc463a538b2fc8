import assert from 'node:assert/strict'
import test from 'node:test'
import { la, samplePassword, testCouncil } from '../../../test/support/council.ts'
import { axeFindings } from '../../../test/support/open-browser.ts'
import { type RoleId, roles } from '../../access/roles.ts'
import { addMonths, todayInEngland } from '../../platform/day.ts'
import { newId } from '../../platform/db/ids.ts'
import { performance } from '../index.ts'
import { publishEdition } from '../records/members-editions.ts'
import { lastQuarterEnd, quarterEnding } from '../rules/members-edition.ts'
import { monthInWords } from '../rules/months.ts'
import { lastOfMonth, monthsBefore } from '../rules/period.ts'
import { allStandards } from '../scorecard.ts'
import { timeInWords } from '../views/members-parts.ts'

const council = await testCouncil({ children: 60 })
test.after(council.close)
const analyst = await council.signIn('performance-analyst')
const member = await council.signIn('elected-member')
const partner = await council.signIn('partner')
const leader = await council.signIn('lead-member')
/** The quarter that ended last, and the one before it. */
const month = lastQuarterEnd(monthsBefore(todayInEngland(), 1)[0]!.to)
const before = lastOfMonth(addMonths(month, -3))
const address = '/performance/members'

/** The months of a quarter as they would be of an authority that is larger than the sample: so many in the last of them. */
const freeze = async (quarterEnd: string, met: number, of: number) => {
  for (const monthEnd of quarterEnding(quarterEnd)!) {
    const id = newId()
    await council.owner(
      `insert into performance.freeze (la_id, freeze_id, month_end, frozen_at, frozen_by_name, load_id, data_as_at) values ($1, $2, $3, now(), 'Ada', 1, $3)`,
      [la, id, monthEnd],
    )
    const [share, all] = monthEnd === quarterEnd ? [met - 80, of - 100] : [40, 50]
    const figures = [
      ['assessment-45wd', 'completed', 'authority', '', share, all],
      ['assessment-45wd', 'completed', 'locality', 'East', share - 5, all - 10],
      ['assessment-45wd', 'completed', 'locality', 'West', 5, 10],
      ['rereferral-12m', 'completed', 'authority', '', 1, 45],
      ['cp-2y-plus', 'live', 'authority', '', 9, 61],
    ] as const
    for (const [standard, view, kind, name, numerator, denominator] of figures)
      await council.owner(
        `insert into performance.figure (la_id, freeze_id, standard, view, group_kind, group_name, numerator, denominator, unknown, excluded, value)
         values ($1, $2, $3, $4, $5, $6, $7, $8, 0, 0, $9)`,
        [la, id, standard, view, kind, name, numerator, denominator, numerator / denominator],
      )
  }
}

test('Before a month is published members are told so', async () => {
  assert.match((await member.get(address)).words, /No month is published yet/)
  assert.match((await member.get(`${address}/rhi-72h`)).words, /No month is published yet/)
})

test('Whoever may freeze a month sees what members will see, and publishes it', async () => {
  await freeze(month, 131, 173)
  const months = await analyst.get('/performance/months')
  assert.match(months.text, new RegExp(`/performance/members/publish\\?month=${month.slice(0, 7)}`))
  const preview = await analyst.get(`${address}/publish?month=${month.slice(0, 7)}`)
  assert.match(preview.words, /3 measures are published: 2 as a rounded figure, 1 as “or more” or “or less”/)
  const done = await analyst.post(`${address}/publish`, { month: month.slice(0, 7) }, { from: `${address}/publish` })
  assert.match(done.words, new RegExp(`${monthInWords(month)} is published for members and partners: 3 measures`))
  const again = await analyst.post(`${address}/publish`, { month: month.slice(0, 7) }, { from: address })
  assert.equal(again.status, 409)
})

test('The start page of members and partners says that a month is published, and leads to it', async () => {
  for (const client of [member, partner]) {
    const { words, text } = await client.get('/')
    assert.match(words, new RegExp(`Figures of ${monthInWords(month)} published`))
    assert.ok(text.includes(`href="${address}?month=${month.slice(0, 7)}"`))
  }
  // Whoever sees figures as they stand needs no such news.
  assert.doesNotMatch((await leader.get('/')).words, /Figures of [A-Z][a-z]+ \d{4} published/)
})

test('A column is headed by the time of all its figures, and nothing is said of a year in which nothing was published', async () => {
  const { words, text } = await member.get(address)
  const quarter = timeInWords({ view: 'completed', monthEnd: month })
  const heads = [...text.matchAll(/<th scope="col"[^>]*>([^<]*)</g)].map(([, head]) => head)
  assert.ok(heads.includes(quarter), heads.join())
  assert.ok(heads.includes(monthInWords(month)), heads.join())
  assert.doesNotMatch(words, /A year before|Not published/)
})

test('Members and partners see rounded shares, about how many cases, and no count', async () => {
  for (const client of [member, partner]) {
    const { words, status } = await client.get(address)
    assert.equal(status, 200)
    assert.match(words, /76% 100 to 199 cases/)
    assert.match(words, /5% or less 100 to 199 cases/)
    assert.doesNotMatch(words, /131|173|135|True count/)
  }
})

test('The page of one measure says what it means, how it went, by locality, and what it is compared with', async () => {
  await freeze(before, 120, 170)
  await council.database.inTenant({ la, accountId: null }, (db) => publishEdition(db, allStandards, before, { name: 'Ada', now: new Date() })) // biome-ignore format: one call
  const { words, text } = await member.get(`${address}/assessment-45wd`)
  assert.match(words, /What this means/)
  assert.match(words, /Better ↑ was 71%/)
  assert.match(text, /<svg/)
  assert.match(words, /By locality.* East 81% 100 to 199 cases West 50% 20 to 49 cases/s)
  assert.match(words, /England 85\.7% 2024-25/)
  assert.doesNotMatch(words, /131|173|120 of|170/)
})

test('Whoever may see true counts sees them marked as not for publication', async () => {
  const { words } = await leader.get(address)
  assert.match(words, /True count 131 of 173\. Not for publication/)
  assert.match(words, /True count 3 of 135/)
})

test('The spreadsheet says the same as the page, and no more', async () => {
  const { text } = await member.get('/performance/members.csv')
  const lines = text.trim().split('\r\n')
  assert.equal(lines.length, 1 + 2 * 5)
  assert.match(text, / to [A-Z][a-z]+ \d{4},assessment-45wd,[^\n]*,completed,,76%,100 to 199 cases,/)
  assert.doesNotMatch(text, /131|173|135/)
})

test('A program whose key shows no true counts is told the published months, as the page tells them', async () => {
  const made = await analyst.post('/performance/api-keys', { name: 'Power BI' }, { from: '/performance/api-keys' })
  const key = new RegExp(`${la}\\.[\\w-]{43}`).exec(made.text)![0]
  const ask = async (query: string) => {
    const { status, text } = await council.visitor().get(`/api/v1/figures${query}`, { authorization: `Bearer ${key}` })
    return { status, body: JSON.parse(text) }
  }
  const { body } = await ask('')
  assert.equal(body.smallCounts, 'withheld')
  const found = (id: string) => body.figures.find(({ standard }: { standard: string }) => standard === id)
  assert.deepEqual([found('assessment-45wd').says, found('assessment-45wd').value, found('assessment-45wd').numerator], ['about', 0.76, null]) // biome-ignore format: one check
  assert.deepEqual([found('rereferral-12m').says, found('rereferral-12m').withheld], ['at-most', true])
  assert.equal((await ask('?months=4&by=locality')).body.figures.length, 4)
  for (const query of ['?on=2026-03-31', '?from=2026-03-01&to=2026-03-02', '?by=team', '?view=live&on=2026-03-30'])
    assert.equal((await ask(query)).status, 400, query)
})

test('Whoever sees figures as they stand sees true counts: withheld one by one they could be subtracted', () => {
  for (const { id, permissions } of roles as readonly { id: string; permissions: readonly string[] }[])
    if (permissions.includes('performance.see')) assert.ok(permissions.includes('performance.counts'), id)
})

test('axe finds nothing on the pages for members', async () => {
  const browser = await council.browser()
  const page = await browser.page()
  await page.goto('/sign-in')
  await page.locator('#email').fill('elected-member@marlshire.example')
  await page.locator('#password').fill(samplePassword)
  await Promise.all([page.waitForURL('/'), page.getByRole('button', { name: 'Sign in' }).click()])
  for (const path of [address, `${address}/assessment-45wd`]) {
    await page.goto(path)
    assert.deepEqual(await axeFindings(page), [], path)
  }
  await browser.close()
})

test('No role that sees neither children nor true counts may open a page of figures other than these', () => {
  const without = roles.filter(
    ({ scope, permissions }) =>
      /no-child|shared/.test(scope) && !(permissions as readonly string[]).includes('performance.counts'),
  )
  const open = (id: RoleId): readonly string[] => {
    const { permissions } = roles.find((one) => one.id === id)!
    return performance.pages.filter(({ may }) => (permissions as readonly string[]).includes(may)).map(({ path }) => path)
  } // biome-ignore format: short
  const published = [address, `${address}/:standard`, `${address}.csv`]
  for (const { id } of without)
    assert.deepEqual(
      open(id).filter((path) => !published.includes(path) && !isWithoutFigures.has(path)),
      [],
      id,
    )
})

/** Pages of the slice that tell no figure. */
const isWithoutFigures = new Set(['/performance/api-keys', '/settings/worklist-digest'])
