import assert from 'node:assert/strict'
import test from 'node:test'
import type { HistoryRow } from '../../src/children/history/model.ts'
import { applyLoad } from '../../src/children/records/apply-load.ts'
import { refreshSummary } from '../../src/children/records/summary.ts'
import { derive } from '../../src/performance/records/derive.ts'
import { addDays, type Day, todayInEngland } from '../../src/platform/day.ts'
import { la, samplePassword, testCouncil } from '../support/council.ts'
import { wordsOn } from './keyboard.ts'

const asAt: Day = addDays(todayInEngland(), -2)

/** A child of a team who came back from being missing, and was talked with, or still waits. */
const returned = (subject: string, team: string, ago: number, talked: number | null): readonly HistoryRow[] => [
  { table: 'person', subject, key: '1', starts: null, ends: null, fields: { forename: subject, surname: 'Ashby', gender: 'F', dateOfBirth: '2012-04-09' } },
  { table: 'involvement', subject, key: '1', starts: '2025-01-06', ends: null, fields: { role: 'CW', worker: `Worker of ${team}`, team } },
  { table: 'returnInterview', subject, key: `return ${ago}`, starts: addDays(asAt, -ago), ends: talked === null ? null : addDays(asAt, -talked), fields: { offered: 'yes', accepted: 'yes' } },
] // biome-ignore format: a line each

const rows = [
  ...returned('Avis', 'Team Heron', 20, null),
  ...returned('Bryony', 'Team Kestrel', 12, null),
  ...returned('Clover', 'Team Heron', 2, null),
  ...returned('Dara', 'Team Kestrel', 45, 43),
]

test('A director goes from a number of the scorecard down to its children, and up to the line and the finding that it serves, and back', async (t) => {
  const council = await testCouncil()
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
    await derive(db, new Date())
  })
  const [line] = await council.owner(
    `select plan_id, line_id, quote, source_key from improvement_plan.line join improvement_plan.line_finding using (la_id, line_id)
     join improvement_plan.finding using (la_id, finding_id, plan_id) where action like 'Rewrite the child%'`,
  )
  const page = await browser.page({ javaScriptEnabled: false })
  const reads = async (...wanted: readonly (string | RegExp)[]): Promise<void> => {
    const words = await wordsOn(page)
    for (const one of wanted)
      assert.ok(
        typeof one === 'string' ? words.includes(one) : one.test(words),
        `${page.url()} does not say ${one}, but:\n${words}`,
      )
  }
  const standard = 'Return home interviews within 72 hours'
  await page.goto('/sign-in')
  await page.getByRole('textbox', { name: /e-?mail/i }).fill('director@marlshire.example')
  await page.getByRole('textbox', { name: 'Password' }).fill(samplePassword)
  await page.getByRole('button', { name: 'Sign in' }).click()

  await t.test('a standard is named as what measures a line of the plan, with why', async () => {
    await page.goto(`/improvement-plans/${line.plan_id}/lines/${line.line_id}`)
    await page.getByRole('link', { name: 'Choose standards that measure it' }).click()
    await page.getByRole('textbox', { name: 'Words' }).fill('return home')
    await page.getByRole('button', { name: 'Find' }).click()
    await page.getByRole('radio', { name: standard }).check()
    await page
      .getByRole('textbox', { name: 'Why it measures the line' })
      .fill('Children say there whether the plan is theirs')
    await page.getByRole('button', { name: 'Add the standard' }).click()
    await reads(`“${standard}” measures the line`)
  })

  await t.test('down: a number of the scorecard leads to the children behind it', async () => {
    await page.goto('/performance')
    await page.getByRole('row', { name: standard }).getByRole('link', { name: /%$/ }).first().click()
    await reads('All cases: as things stand', /Avis[\s\S]*Bryony/)
  })

  await t.test('what is said about the number is written where the number stands', async () => {
    await page.goto('/performance')
    await page.getByRole('link', { name: standard, exact: true }).click()
    await page.getByRole('link', { name: 'Write commentary' }).click()
    await page.getByRole('textbox', { name: 'Commentary' }).fill('Two wait for the same provider.')
    await page.getByRole('button', { name: 'Save the commentary' }).click()
    await reads('Two wait for the same provider.', 'Ruth Okonedo')
  })

  await t.test('up: the standard says which line it measures and which finding that answers', async () => {
    await reads('What it serves', 'Children say there whether the plan is theirs', line.quote)
    await page.getByRole('link', { name: /^Rewrite the child’s plan/ }).click()
    await reads('Standards that measure it', standard, line.quote)
  })

  await t.test('to the words of the inspectors, in the place where they stand in the report', async () => {
    await page
      .getByRole('link', { name: /^Area for improvement/ })
      .first()
      .click()
    assert.match(page.url(), new RegExp(`/inspections/[0-9a-f-]+#finding-${line.source_key}$`))
    const finding = await page.locator(`#finding-${line.source_key}`).textContent()
    assert.ok(finding?.includes(line.quote))
  })

  await t.test('and back down to the line, its figure and its children', async () => {
    await page.goBack()
    const table = page.getByRole('region', { name: 'Standards that measure it' })
    await table.getByRole('link', { name: /%$/ }).first().click()
    await reads(/Avis[\s\S]*Bryony/)
    await page.goBack()
    await table.getByRole('link', { name: standard }).click()
    await reads('Two wait for the same provider.', 'What it serves')
  })

  await t.test('the mark on the scorecard leads to what was written', async () => {
    await page.goto('/performance')
    await page
      .getByRole('row', { name: standard })
      .getByRole('link', { name: /^Commentary/ })
      .click()
    assert.match(page.url(), /rhi-72h.*#commentary$/)
  })
})
