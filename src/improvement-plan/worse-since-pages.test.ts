import assert from 'node:assert/strict'
import test from 'node:test'
import { la, testCouncil } from '../../test/support/council.ts'
import { childrenStandards } from '../children/standards/all.ts'
import { namedStandards, stoodSince } from '../performance/index.ts'
import { derive } from '../performance/records/derive.ts'
import { monthsBefore } from '../performance/rules/period.ts'
import { valueInWords } from '../performance/rules/words.ts'
import { inWords, todayInEngland } from '../platform/day.ts'
import { worseNotice } from './views/measures.ts'

const council = await testCouncil({ children: 60 })
test.after(council.close)
const inCouncil = <T>(work: Parameters<typeof council.database.inTenant<T>>[1]): Promise<T> =>
  council.database.inTenant({ la, accountId: null }, work)
await inCouncil((db) => derive(db, new Date()))
const [director, worker, partner] = [
  await council.signIn('director'),
  await council.signIn('practitioner'),
  await council.signIn('partner'),
]
const today = todayInEngland()

/** Shares that were better at the end of an earlier month than they are now. */
const findWorse = async () => {
  const days = monthsBefore(today, 20).map(({ to }) => to)
  return inCouncil(async (db) => {
    // Of these a list of cases can be opened, and each counts once.
    const ids = childrenStandards.filter(({ subject }) => subject === 'child').map(({ id }) => id)
    const stood = await stoodSince(db, { days: new Map(ids.map((id) => [id, days])), today, counts: true })
    return ids.flatMap((standard) =>
      days.flatMap((day) => {
        const one = stood(standard, day)
        return one?.kind === 'worse' && one.is.endsWith('%') ? [{ standard, day, ...one }] : []
      }),
    )
  })
}
const small = (await findWorse()).find(({ few }) => few)
assert.ok(small, 'of sixty children some figure of few has got worse in two years')
const [line] = await council.owner(
  "select plan_id, line_id from improvement_plan.line where action like 'Set up a rota%'",
)
const plan = `/improvement-plans/${line.plan_id}`
const address = `${plan}/lines/${line.line_id}`
const title = namedStandards.find(({ id }) => id === small.standard)!.title
// It was signed off that day, and measured by that standard alone.
await council.owner('update improvement_plan.line_measure set standard = $2 where line_id = $1 and standard = $3', [line.line_id, small.standard, 'strategy-1wd']) // biome-ignore format: short
await council.owner('update improvement_plan.line_measure set removed_at = now(), removed_by_name = $3, removed_why = $3 where line_id = $1 and standard <> $2', [line.line_id, small.standard, 'A test']) // biome-ignore format: short
await council.owner(
  `update improvement_plan.change set at = $2::timestamptz where line_id = $1 and field = 'delivery' and after = '"signed-off"'`,
  [line.line_id, `${small.day}T12:00:00Z`],
)

/** The share as the list of cases of a day gives it. */
const listed = async (day: string): Promise<string> => {
  const count = async (part: string) => {
    const { words } = await director.get(`/performance/standards/${small.standard}/cases?on=${day}&part=${part}`)
    return Number(/(?:^|\D)([\d,]+) cases?\b/.exec(words)?.[1] ?? 0)
  }
  const [yes, no, unknown] = [await count('yes'), await count('no'), await count('unknown')]
  return valueInWords('%', yes / (yes + no + unknown))
}

test('A line that is signed off says that its measure has got worse, from what to what, as the lists of both days give it', async () => {
  const { words, text } = await worker.get(address)
  assert.ok(
    words.includes(`A standard that measures it is worse than when signed off on ${inWords(small.day)}. Is the rating`),
  )
  const told = `${title} was ${await listed(small.day)} when signed off on ${inWords(small.day)}, and is ${await listed(small.on)} as at ${inWords(small.on)}. These are small numbers`
  assert.ok(words.includes(told), `“${told}” in: ${words}`)
  assert.match(text, new RegExp(`href="/performance/standards/${small.standard}#serves"`))
})

test('The list of the plan, and what is downloaded of it, say that it is so without a number', async () => {
  const said = `A standard that measures it is worse than when signed off on ${inWords(small.day)}`
  const seen = await worker.get(plan)
  assert.ok(seen.words.includes(`Look again: a${said.slice(1)}`))
  assert.ok(!seen.words.includes(`was ${small.was} when`))
  const { text } = await worker.get(`${plan}/plan.csv`)
  assert.ok(text.includes(said))
  assert.ok(!text.includes(`was ${small.was} when`))
})

test('On the page of the standard the line says so too', async () => {
  const { words } = await director.get(`/performance/standards/${small.standard}`)
  assert.ok(words.includes(`Delivery: Signed off. Impact: Improving. A standard that measures it is worse than when signed off on ${inWords(small.day)}.`)) // biome-ignore format: one sentence
})

test('Who may not see true counts is told nothing of a figure that rests on few', async () => {
  for (const page of [address, plan, `${plan}/plan.csv`])
    assert.doesNotMatch((await partner.get(page)).text, /worse than when/)
})

test('Who sees no figures is told that it is so, and no number', () => {
  const [was, is] = ['81%', '74%']
  const worse = [{ standard: small.standard, decisions: [{ what: 'signed-off' as const, on: small.day, was }], is, on: today, few: false }] // biome-ignore format: short
  const notice = worseNotice(worse, false)!.html
  assert.match(notice, /worse than when signed off on/)
  assert.ok(!notice.includes(was) && !notice.includes(is) && !notice.includes('href'))
})

test('A line that is reopened, or that nobody signed off, says nothing of it', async () => {
  await director.post(`${address}/sign-off`, { decision: 'reopen', why: 'It slipped' })
  assert.doesNotMatch((await worker.get(address)).words, /worse than when/)
})
