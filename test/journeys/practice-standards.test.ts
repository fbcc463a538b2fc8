import assert from 'node:assert/strict'
import test from 'node:test'
import type { HistoryRow } from '../../src/children/history/model.ts'
import { applyLoad } from '../../src/children/records/apply-load.ts'
import { refreshSummary } from '../../src/children/records/summary.ts'
import { derive } from '../../src/performance/records/derive.ts'
import type { Day } from '../../src/platform/day.ts'
import { la, samplePassword, testCouncil } from '../support/council.ts'
import { wordsOn } from './keyboard.ts'

const asAt: Day = '2026-10-31'

/** A child with a worker of their own: figures of a team of one worker are not shown. */
const child = (subject: string, team: string): readonly HistoryRow[] => [
  { table: 'person', subject, key: '1', starts: null, ends: null, fields: { forename: subject, surname: 'Ashby', gender: 'F', dateOfBirth: '2012-04-09' } },
  { table: 'involvement', subject, key: '1', starts: '2025-01-06', ends: null, fields: { role: 'CW', worker: `Worker of ${subject}`, team } },
] // biome-ignore format: a line each

/** A child of a team who came back from being missing, and was talked with, or still waits. */
const returned = (subject: string, team: string, starts: Day, ends: Day | null): readonly HistoryRow[] => [
  ...child(subject, team),
  { table: 'returnInterview', subject, key: `return ${starts}`, starts, ends, fields: { offered: 'yes', accepted: 'yes' } },
] // biome-ignore format: a line each

const rows = [
  ...returned('Avis', 'Team Heron', '2026-10-27', null),
  ...returned('Bryony', 'Team Kestrel', '2026-10-19', null),
  ...returned('Clover', 'Team Kestrel', '2026-10-29', null),
  ...returned('Dara', 'Team Heron', '2026-09-14', '2026-09-16'),
  ...returned('Elowen', 'Team Lapwing', '2026-08-03', '2026-08-05'),
  ...child('Fern', 'Team Lapwing'),
]

test('A director finds in three clicks whose children wait longest for a return home interview, and why the figure moved', async (t) => {
  const council = await testCouncil({ sample: false })
  const browser = await council.browser()
  t.after(async () => {
    await browser.close()
    await council.close()
  })
  const coverage = [
    { table: 'person', says: 'state' },
    { table: 'involvement', says: 'whole', since: null },
    { table: 'returnInterview', says: 'whole', since: null },
  ] as const
  await council.database.inTenant({ la, accountId: null }, async (db) => {
    await applyLoad(db, { source: 'ssd', asAt, coverage, rows, by: { accountId: null, name: 'Ada' } })
    const children = await db.query.selectFrom('children.child').select('child_id').where('la_id', '=', la).execute()
    await refreshSummary(db, { children: children.map(({ child_id }) => child_id) })
  })

  const page = await browser.page({ javaScriptEnabled: false })
  const reads = async (...wanted: readonly (string | RegExp)[]): Promise<void> => {
    const words = await wordsOn(page)
    for (const one of wanted)
      assert.ok(
        typeof one === 'string' ? words.includes(one) : one.test(words),
        `${page.url()} does not say ${one}, but:\n${words}`,
      )
  }
  await page.goto('/sign-in')
  await page.getByRole('textbox', { name: /e-?mail/i }).fill('director@marlshire.example')
  await page.getByRole('textbox', { name: 'Password' }).fill(samplePassword)
  await page.getByRole('button', { name: 'Sign in' }).click()

  await t.test('before figures are counted the page says that they are being counted', async () => {
    await page.goto('/performance')
    await reads('Figures are being counted: the records of 6 children and workers changed')
    await council.database.inTenant({ la, accountId: null }, (db) => derive(db, new Date()))
  })

  await t.test('first click: the scorecard, with every standard of what is recorded', async () => {
    await page.goto('/')
    await page.getByRole('link', { name: 'Practice standards' }).first().click()
    await reads(
      'Return home interviews within 72 hours',
      /As things stand on 31 October 2026/,
      'Not recorded by anything that is loaded',
    )
    assert.doesNotMatch(await wordsOn(page), /being counted/)
  })

  await t.test('second click: the standard says which team’s children wait longest', async () => {
    await page.getByRole('link', { name: 'Return home interviews within 72 hours' }).click()
    await reads(/Waiting longest\s+12 days: Team Kestrel/, 'By team, in alphabetical order')
    const teams = page.getByRole('region', { name: 'Team', exact: true }).getByRole('row')
    assert.deepEqual(
      (await teams.allInnerTexts()).slice(1).map((row) =>
        row
          .split(/\s*\t\s*|\n/)
          .filter(Boolean)
          .at(0),
      ),
      ['Team Heron', 'Team Kestrel', 'Team Lapwing'],
    )
  })

  await t.test('and why the figure moved since the last month', async () => {
    await reads(
      'Why it moved since 30 September 2026',
      '30 September 2026: 100% (2 of 2). 31 October 2026: 50% (2 of 4).',
      /Came new, and late\s+2\s+Each is one more counted/,
    )
  })

  await t.test('third click: the children of that team, who has waited longest first', async () => {
    await page.getByRole('region', { name: 'Team', exact: true }).getByRole('link', { name: '12 days' }).click()
    await reads(
      'Waiting, the longest first: as things stand on 31 October 2026',
      '2 cases, all of children that you may find',
      /Bryony[\s\S]*12 days so far, 9 days late[\s\S]*Clover[\s\S]*2 days so far/,
    )
  })

  await t.test('from the move to its children, and to the child', async () => {
    await page.goBack()
    await page.getByRole('region', { name: 'Why it moved' }).getByRole('link', { name: '2' }).click()
    await reads('Came new, and late: between 30 September 2026 and 31 October 2026', /Bryony[\s\S]*Avis/)
    await page.getByRole('link', { name: 'Bryony Ashby' }).click()
    await reads('Why do you need to see this record?')
    assert.match(page.url(), /\/children\//)
  })

  await t.test('every look at children is in the access log, and says which list', async () => {
    const entries = await council.owner(
      `select reason from access.log where action = 'listed children of a figure' order by seq`,
    )
    assert.deepEqual(
      entries.map(({ reason }) => reason),
      [
        'Waiting, the longest first: as things stand on 31 October 2026, Team Kestrel',
        'Came new, and late: between 30 September 2026 and 31 October 2026, Marlshire Council',
      ],
    )
  })

  await t.test('the spreadsheet holds the same children', async () => {
    const director = await council.signIn('director')
    const { text, headers } = await director.get(
      '/performance/standards/rhi-72h/cases.csv?of=team%3ATeam+Kestrel&on=2026-10-31&part=waiting',
    )
    assert.match(headers.get('content-type') ?? '', /text\/csv/)
    assert.deepEqual(
      text
        .trim()
        .split('\r\n')
        .map((line) => line.split(',')[0]!.replace('\uFEFF', '')),
      ['Child', 'Bryony', 'Clover'],
    )
  })

  await t.test('on paper the scorecard and the standard lie within their sheets', async () => {
    // Measuring needs a script; the page is the same.
    const measured = await browser.page()
    await measured.context().addCookies(await page.context().cookies())
    await measured.emulateMedia({ media: 'print' })
    // The width between the margins of a sheet that lies across.
    await measured.setViewportSize({ width: 1047, height: 700 })
    for (const address of ['/performance', '/performance/standards/rhi-72h']) {
      await measured.goto(address)
      const tables = await measured
        .locator('main table')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().right <= window.innerWidth))
      assert.ok(tables.length > 0, address)
      assert.ok(
        tables.every((fits) => fits),
        `${address}: a table is wider than the sheet`,
      )
    }
  })
})
