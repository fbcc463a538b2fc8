/** Goes over every page and export of every slice: who reaches a child, and by which address nobody does. Everyone here is invented. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import test from 'node:test'
import { type RoleId, roles } from '../../src/access/roles.ts'
import { slices } from '../../src/app.ts'
import { newId } from '../../src/platform/db/ids.ts'
import { type Address, exampleAddress, tenantColumns } from '../support/addresses.ts'
import { type Client, lightest, type Seen } from '../support/client.ts'
import { la, testCouncil } from '../support/council.ts'
import { addChild, addHistory, matchWorker } from '../support/invented-children.ts'

const council = await testCouncil()
test.after(council.close)
const pages = slices.flatMap((slice) => slice.pages)
const columns = await tenantColumns(council.owner)

const accountOf = async (role: RoleId): Promise<string> =>
  (await council.owner('select account_id as id from access.account where la_id = $1 and role = $2', [la, role]))[0].id

const account = { practitioner: await accountOf('practitioner'), director: await accountOf('director') }

/** Marks that are in no other text: whoever sees one has seen the child. */
const marks = {
  own: { identifier: 'QZOWN001', forename: 'Zyxwren', surname: 'Quillfeather' },
  other: { identifier: 'QZOTHER2', forename: 'Zyxheron', surname: 'Thistledrake' },
  kept: { identifier: 'QZKEPT03', forename: 'Zyxlinnet', surname: 'Mossgallow' },
  before: { identifier: 'QZBEFOR4', forename: 'Zyxfinch', surname: 'Ambercroft' },
  since: { identifier: 'QZSINCE5', forename: 'Zyxrobin', surname: 'Newleaf' },
} as const
type Mark = keyof typeof marks
const upn = 'Z912345678901'

const child = await council.database.inTenant({ la, accountId: null }, async (db) => {
  await matchWorker(db, 'Guard Worker', account.practitioner)
  const family = 'QZFAMILY'
  const born = { date_of_birth: '2015-02-03', family }
  const added = {
    own: await addChild(db, { ...marks.own, ...born, worker: 'Guard Worker', team: 'Guard team' }),
    other: await addChild(db, {
      ...marks.other,
      ...born,
      worker: 'Another Worker',
      team: 'Another team',
      in_care: true,
    }),
    kept: await addChild(db, { ...marks.kept, ...born, worker: 'Guard Worker', team: 'Guard team' }),
    before: await addChild(db, { ...marks.before, ...born, worker: 'Guard Worker', adopted_on: '2024-05-06' }),
    since: await addChild(db, { ...marks.since, date_of_birth: '2015-02-03', worker: 'Guard Worker' }),
  }
  await addHistory(db, added.before, 'permanence', {
    starts: '2023-01-02',
    fields: { decision: '2023-01-02', order: '2024-05-06', adoptiveFamily: 'AF-7' },
  })
  await addHistory(db, added.before, 'person', { fields: { upn, forename: 'Zyxfinch' } })
  await addHistory(db, added.before, 'identifier', { fields: { kind: 'NHS number', value: '9990001112' } })
  await addHistory(db, added.since, 'person', { fields: { formerIdentifier: upn } })
  await addHistory(db, added.since, 'identifier', { fields: { kind: 'Former UPN', value: upn } })
  await addHistory(db, added.own, 'motherOf', { fields: { childIdentifier: marks.before.identifier } })
  await addHistory(db, added.own, 'motherOf', { fields: { childIdentifier: marks.since.identifier } })
  for (const { subjectId } of [added.own, added.other])
    await addHistory(db, { subjectId }, 'carePeriod', { starts: '2024-01-05', fields: { need: 'N1' } })
  return added
})
await council.owner(
  `insert into children.restriction (la_id, restriction_id, child_id, reason, made_at, made_by_name) values ($1, $2, $3, 'A colleague’s child', now(), 'Test')`,
  [la, newId(), child.kept.childId],
)

const marksIn = (seen: Seen): Mark[] =>
  (Object.keys(marks) as Mark[]).filter((mark) => Object.values(marks[mark]).some((text) => seen.text.includes(text)))

/** Looked up once for each path: these tests ask for thousands of pages, and change nothing. */
const examples = new Map<string, Promise<Address | null>>()
const exampleOf = (path: string): Promise<Address | null> => {
  const found = examples.get(path) ?? exampleAddress(council.owner, columns, path, la)
  examples.set(path, found)
  return found
}

/** The address of a page for one of the children; other ids are of rows that exist, where there are any. */
const addressFor = async (path: string, childId: string): Promise<string> => {
  const example = await exampleOf(path)
  const params = { ...example?.params, childId }
  return path.replaceAll(/:(\w+)/g, (_, name: string) => (params as Record<string, string>)[name] || randomUUID())
}

const clients = new Map<RoleId, Client>()
const clientOf = async (role: RoleId): Promise<Client> => {
  if (!clients.has(role)) clients.set(role, await council.signIn(role))
  return clients.get(role)!
}

const childPages = pages.filter(({ path }) => path.includes(':childId'))
/** Pages that have anything to do with children; those of inspections and plans were gone over for every role without a child. */
const nearPages = slices
  .filter(({ name }) => !['inspections', 'improvement-plan', 'statutory'].includes(name))
  .flatMap((slice) => slice.pages)
const listPages = pages.filter(({ path }) => !path.includes(':childId'))

test('there are pages of a child, lists and exports to go over', () => {
  assert.ok(childPages.length >= 5, `saw ${childPages.length}`)
  assert.ok(listPages.some(({ path }) => path.endsWith('.csv')))
})

const noChild: readonly RoleId[] = [
  'lead-member',
  'partner',
  'elected-member',
  'inspector',
  'administrator',
  'human-resources',
]

test('members, partners, inspectors, human resources and administrators have no permission that is about a child', () => {
  for (const role of roles.filter(({ id }) => (noChild as readonly string[]).includes(id)))
    assert.deepEqual(
      role.permissions.filter((permission) => /^(children|chronology|adopters|returns)\./.test(permission)),
      [],
      role.id,
    )
})

for (const role of noChild)
  test(`${role}: no page and no export of any slice shows a child`, async () => {
    const client = await clientOf(role)
    for (const page of pages) {
      const address = await addressFor(page.path, child.own.childId)
      if (page.show) {
        const seen = await client.get(address)
        assert.deepEqual(marksIn(seen), [], `GET ${address}`)
        if (page.path.includes(':childId')) assert.equal(seen.status, 403, `GET ${address}`)
      }
      if (page.submit && page.path.startsWith('/children')) {
        const sent = await client.post(
          address,
          { words: marks.own.surname, other: marks.other.identifier },
          { from: lightest },
        )
        assert.equal(sent.status, 403, `POST ${address}`)
        assert.deepEqual(marksIn(sent), [], `POST ${address}`)
      }
    }
  })

test('practitioner: lists and exports of every slice show their own children and nobody else’s', async () => {
  const client = await clientOf('practitioner')
  const shown = new Set<Mark>()
  for (const page of listPages) {
    if (!page.show) continue
    const seen = await client.get(await addressFor(page.path, child.own.childId))
    for (const mark of marksIn(seen)) {
      assert.ok(mark === 'own' || mark === 'since', `${page.path} shows ${mark}`)
      shown.add(mark)
    }
  }
  assert.ok(shown.has('own'), 'else this test could not fail')
})

/** What a person sees, without what differs between two asks. */
const bare = ({ status, words }: Seen) => ({ status, words: words.replaceAll(/[0-9a-f-]{36}/g, 'id') })

for (const role of ['practitioner', 'team-manager', 'reviewing-officer', 'quality-assurance'] as const)
  test(`${role}: a child out of reach, one kept to others, one adopted and none at all are answered alike`, async () => {
    const client = await clientOf(role)
    for (const page of childPages) {
      if (!(roles.find(({ id }) => id === role)!.permissions as readonly string[]).includes(page.may)) continue
      const fields = { reason: 'Looking into it for a colleague', other: marks.own.identifier, step: 'join' }
      const nowhere = await addressFor(page.path, randomUUID())
      const shownNowhere = page.show && bare(await client.get(nowhere))
      const sentNowhere = page.submit && bare(await client.post(nowhere, fields, { from: lightest }))
      for (const which of ['other', 'kept', 'before'] as const) {
        const there = await addressFor(page.path, child[which].childId)
        if (shownNowhere) {
          const seen = await client.get(there)
          assert.equal(seen.status, 404, `${there} of ${which}`)
          assert.deepEqual(bare(seen), shownNowhere, there)
        }
        if (sentNowhere) {
          const sent = await client.post(there, fields, { from: lightest })
          assert.equal(sent.status, 404, `POST ${there} of ${which}`)
          assert.deepEqual(bare(sent), sentNowhere, there)
        }
      }
    }
  })

test('every look that was refused is in the access log, and no name of a child is', async () => {
  const entries = await council.owner(`select * from access.log where la_id = $1`, [la])
  const refused = entries.filter((entry) => entry.action === 'was refused' && entry.subject === child.other.childId)
  assert.ok(refused.length > 3)
  const names = Object.values(marks).flatMap(({ forename, surname }) => [forename, surname])
  const text = JSON.stringify(entries)
  assert.deepEqual(
    names.filter((name) => text.includes(name)),
    [],
  )
})

test('a social worker opens each page of their own child', async () => {
  const client = await clientOf('practitioner')
  const seen = await client.get(`/children/${child.own.childId}`)
  assert.equal(seen.status, 200)
  assert.deepEqual(marksIn(seen), ['own'], 'brothers and sisters out of reach, kept to others or adopted are not named')
})

for (const role of ['director', 'duty', 'performance-analyst', 'practitioner', 'team-manager'] as const)
  test(`${role}, not in the adoption team: an adopted child’s record, and one kept to others, is found by no search, list or page`, async () => {
    const client = await clientOf(role)
    for (const words of [...Object.values(marks.before), upn, '9990001112', 'zyx', 'qz', 'ambercroft zyxfinch']) {
      const seen = await client.post('/children', { words })
      // What was typed stands in its box again: the answer is looked at without it.
      const found = { ...seen, text: seen.text.replaceAll(/<input[^>]*>/g, '').replaceAll('childIdentifier', '') }
      assert.deepEqual(
        marksIn(found).filter((mark) => mark === 'before' || mark === 'kept'),
        [],
        `searched ${words}`,
      )
    }
    for (const page of nearPages) {
      if (!page.show) continue
      for (const which of ['before', 'own', 'since', 'other'] as const) {
        if (which !== 'before' && !page.path.includes(':childId')) continue
        const seen = await client.get(await addressFor(page.path, child[which].childId))
        if (which === 'before' && page.path.includes(':childId')) assert.ok([403, 404].includes(seen.status), page.path)
        assert.ok(!marksIn(seen).includes('before'), `${page.path} of ${which}`)
        // Directors manage who is named without opening the record: the list says its identifier.
        if (!page.path.startsWith('/children/restrictions'))
          assert.ok(!marksIn(seen).includes('kept'), `${page.path} of ${which}`)
      }
    }
  })

test('the number from before an adoption leads nobody to the child since', async () => {
  for (const role of ['director', 'duty', 'practitioner'] as const) {
    const seen = await (await clientOf(role)).post('/children', { words: upn })
    assert.deepEqual(marksIn(seen), [], role)
  }
})
