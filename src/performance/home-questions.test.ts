import assert from 'node:assert/strict'
import test from 'node:test'
import pg from 'pg'
import { la, testCouncil } from '../../test/support/council.ts'
import type { RoleId } from '../access/roles.ts'
import { derive } from './records/derive.ts'

/** What the service asks of its database, begin and commit among it. */
let asked: string[] = []
const prototype = pg.Query.prototype as unknown as {
  submit(connection: unknown): unknown
  text: string
  values?: readonly unknown[]
}
const { submit } = prototype
prototype.submit = function (this: typeof prototype, connection) {
  asked.push(`${this.text} ${JSON.stringify(this.values ?? [])}`)
  return submit.call(this, connection)
}

const council = await testCouncil({ children: 60 })
// What is late and urgent is worked out by a job, which no test council has.
await council.database.inTenant({ la, accountId: null }, (db) => derive(db, new Date()))
test.after(async () => {
  prototype.submit = submit
  await council.close()
})

/** What is due on a day may ask a little more, such as the histories of children whose chronology may be due. */
const further = 2

/** Whose supervision is late or due, of who holds supervision: told by what practice standards count, which no question before asks of workers. */
const supervisionDue = 1

/** Which months were published or withdrawn, of who is told published months alone: it was news nowhere, and no question before asks of it. */
const publishedMonths = 1

/** As many as were asked when this was written, urgent alerts among them: a question that a slice asks of everybody shows here. */
const most: Readonly<Record<RoleId, number>> = {
  director: 29 + supervisionDue + further,
  'team-manager': 28 + supervisionDue + further,
  practitioner: 29 + further,
  duty: 18 + further,
  'reviewing-officer': 19 + supervisionDue + further,
  'quality-assurance': 17 + further,
  'performance-analyst': 19 + further,
  'lead-member': 12 + further,
  partner: 12 + publishedMonths + further,
  'elected-member': 12 + publishedMonths + further,
  inspector: 6,
  'human-resources': 6,
  administrator: 9,
}

const questionsOf = async (role: RoleId): Promise<readonly string[]> => {
  const client = await council.signIn(role)
  await client.get('/')
  asked = []
  const { status } = await client.get('/')
  assert.equal(status, 200)
  return asked
}

const mustBeFew = (questions: readonly string[], limit: number): void => {
  assert.ok(questions.length > 3, 'nothing was counted')
  assert.ok(questions.length <= limit, `${questions.length}:\n${questions.join('\n')}`)
  const once = questions.filter((question) => !/^(begin|commit)/.test(question))
  assert.deepEqual(once, [...new Set(once)])
  const reach = once.filter((question) => question.includes('as "inAdoptionTeam"'))
  assert.ok(reach.length <= 1, `reach was asked ${reach.length} times`)
}

for (const [role, limit] of Object.entries(most) as [RoleId, number][])
  test(`the start page of ${role} asks at most ${limit} questions, none of them twice and reach once`, async () => {
    mustBeFew(await questionsOf(role), limit)
  })

test('so it does where alerts are urgent', async () => {
  await council.owner(
    `insert into performance.alert_setting (la_id, setting_id, kind, standard, since, numbers, reason, decided_by, entered_by_name, entered_at)
     select ${la}, gen_random_uuid(), 'urgent', standard, date '2020-01-01', '{}', 'To see', 'Ruth Okonedo', 'Ruth Okonedo', now()
     from (select distinct standard from performance.stored_case) s`,
    [],
  )
  const questions = await questionsOf('director')
  assert.ok(questions.some((question) => question.includes('performance.alert_event')))
  mustBeFew(questions, most.director)
  mustBeFew(await questionsOf('team-manager'), most['team-manager'])
})
