import assert from 'node:assert/strict'
import test from 'node:test'
import { la, testCouncil } from '../../test/support/council.ts'
import { childrenStandards } from '../children/standards/all.ts'
import { namedStandards, stoodSince } from '../performance/index.ts'
import { derive } from '../performance/records/derive.ts'
import { monthsBefore } from '../performance/rules/period.ts'
import { valueInWords } from '../performance/rules/words.ts'
import { addMonths, inWords, todayInEngland } from '../platform/day.ts'
import { newId } from '../platform/db/ids.ts'
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

/** As publishing does it: what a reader without true counts was told of the month of the decision, and of a later one. */
const publishFor = async (day: string, says: string, value: number | null) => {
  const [monthEnd] = monthsBefore(addMonths(`${day.slice(0, 7)}-01`, 1), 1).map(({ to }) => to)
  const [freeze, edition] = [newId(), newId()]
  await council.owner(`insert into performance.freeze (la_id, freeze_id, month_end, frozen_at, frozen_by_name, load_id, data_as_at) values ($1, $2, $3, now(), 'Ada', 1, $3)`, [la, freeze, monthEnd])
  await council.owner(`insert into performance.edition (la_id, edition_id, freeze_id, published_at, published_by_name) values ($1, $2, $3, now(), 'Ada')`, [la, edition, freeze])
  await council.owner(
    `insert into performance.edition_figure (la_id, edition_id, standard, view, group_kind, group_name, says, value, base, in_part) values ($1, $2, $3, 'live', 'authority', '', $4, $5, $6, false)`,
    [la, edition, small.standard, says, value, value === null ? null : 20],
  )
  return { monthEnd, say: (words: string, of: number | null) => council.owner('update performance.edition_figure set says = $2, value = $3, base = $4 where edition_id = $1', [edition, words, of, of === null ? null : 20]) }
} // biome-ignore format: one line each

test('Who reads what is published is told of it what was published, and where that says nothing, that it does, in the same words whatever is so', async () => {
  const untold = /Published figures cannot tell whether this still holds: of a standard that measures it/
  assert.match((await partner.get(address)).words, untold)
  assert.doesNotMatch((await worker.get(address)).words, /Published figures/)
  const { goodIs } = childrenStandards.find(({ id }) => id === small.standard)!
  const [good, bad] = goodIs === 'low' ? [0.25, 0.5] : [0.5, 0.25]
  await publishFor(small.day, 'about', good)
  const later = await publishFor(addMonths(small.day, 1), 'few', null)
  const few = await partner.get(address)
  assert.match(few.words, untold)
  assert.match(few.words, /Published figure: Fewer than 20 cases/)
  await later.say('about', bad)
  const seen = await partner.get(address)
  assert.ok(seen.words.includes(`By published figures a standard that measures it is worse than when signed off on ${inWords(small.day)}. Is the rating still right?`)) // biome-ignore format: one sentence
  assert.doesNotMatch(seen.words, untold)
  assert.ok(seen.words.includes(`Published figure: ${valueInWords('%', bad)}, `))
  const link = new RegExp(`href="(/performance/members/${small.standard}\\?month=[0-9-]+)"`).exec(seen.text)?.[1]
  assert.equal((await partner.get(link!)).status, 200)
  assert.match((await partner.get(plan)).words, /Look again: by published figures a standard that measures it is worse/)
  await later.say('about', good)
  assert.doesNotMatch((await partner.get(address)).words, /worse than when|cannot tell whether/)
})

test('Who sees no figures is told that it is so, and no number', () => {
  const [was, is] = ['81%', '74%']
  const worse = [{ standard: small.standard, decisions: [{ what: 'signed-off' as const, on: small.day, was }], is, on: today, few: false, published: false }] // biome-ignore format: short
  const notice = worseNotice(worse, false)!.html
  assert.match(notice, /worse than when signed off on/)
  assert.ok(!notice.includes(was) && !notice.includes(is) && !notice.includes('href'))
})

test('A line that is reopened, or that nobody signed off, says nothing of it', async () => {
  await director.post(`${address}/sign-off`, { decision: 'reopen', why: 'It slipped' })
  assert.doesNotMatch((await worker.get(address)).words, /worse than when/)
})
