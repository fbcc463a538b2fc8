import assert from 'node:assert/strict'
import test from 'node:test'
import { loadLinnet } from '../../../../test/support/chronology-child.ts'
import { la, testCouncil } from '../../../../test/support/council.ts'
import type { RoleId } from '../../../access/roles.ts'
import { chronologyPages } from './index.ts'

const council = await testCouncil({ sample: false })
test.after(council.close)
const ids = await loadLinnet(council)
const social = await council.signIn('practitioner')
const proposed = await social.get(`/children/${ids.linnet}/chronology/proposals`)
const [first, second] = [...proposed.text.matchAll(/name="chosen" value="([^"]+)"/g)].map((match) => match[1]!)
await social.post(`/children/${ids.linnet}/chronology/proposals`, { chosen: [first!, second!], do: 'accept' })
const copyId = '019a0000-0000-7000-8000-000000000001'
const copy = { kind: 'case', to: 'Linnet’s guardian', purpose: '', once: copyId }
await social.post(`/children/${ids.linnet}/chronology/copies`, copy)
const [entry] = await council.owner('select entry_id as id from children.chronology_entry where la_id = $1', [la])

const pages = chronologyPages.filter(({ path }) => path.includes(':childId'))
const addressOf = (path: string, childId: string): string =>
  path.replace(':childId', childId).replace(':entryId', entry.id).replace(':copyId', copyId)
const held = async (): Promise<string> =>
  (
    await council.owner(
      `select (select count(*) from children.chronology_version) || ' ' || (select count(*) from children.chronology_sign_off) || ' ' ||
         (select count(*) from children.chronology_rating) || ' ' || (select count(*) from children.chronology_analysis) || ' ' ||
         (select count(*) from children.chronology_copy) as held`,
    )
  )[0].held

/** What a role meets at every address of a chronology of a child who is the practitioner's own. */
const roles: readonly { role: RoleId; meets: readonly number[]; why: string }[] = [
  { role: 'lead-member', meets: [403], why: 'sees no child' },
  { role: 'partner', meets: [403], why: 'sees no child' },
  { role: 'elected-member', meets: [403], why: 'sees no child' },
  { role: 'administrator', meets: [403], why: 'sees no child' },
  { role: 'inspector', meets: [403], why: 'sees what is shared, pseudonymised' },
  { role: 'team-manager', meets: [404], why: 'is of another team' },
  { role: 'reviewing-officer', meets: [404, 403], why: 'does not review the child' },
  { role: 'quality-assurance', meets: [404, 403], why: 'was not sampled the child' },
  { role: 'director', meets: [403], why: 'is asked for a reason first' },
  { role: 'duty', meets: [403], why: 'is asked to break the glass first' },
  { role: 'performance-analyst', meets: [403], why: 'sees no names' },
]

test('there are pages and an entry to try, so that these tests can fail', async () => {
  assert.ok(pages.length >= 14, `saw ${pages.length} pages`)
  for (const { path, show } of pages)
    if (show) assert.equal((await social.get(addressOf(path, ids.linnet))).status, 200, path)
})

for (const { role, meets, why } of roles)
  test(`${role} ${why}, at every address of a chronology, and can change nothing`, async () => {
    const client = await council.signIn(role)
    const before = await held()
    for (const { path, show, submit } of pages) {
      const address = addressOf(path, ids.linnet)
      if (show) {
        const seen = await client.get(address)
        assert.ok(meets.includes(seen.status), `${address}: ${seen.status}`)
        assert.doesNotMatch(seen.text, /Linnet|Robin|Ashby|Early help/, `${address} says something`)
      }
      if (submit) {
        const sent = await client.post(
          address,
          { do: 'complete', words: 'x', note: 'x', meaning: 'x', version: '0' },
          { from: '/' },
        )
        assert.ok(meets.includes(sent.status), `POST ${address}: ${sent.status}`)
      }
    }
    assert.equal(await held(), before)
  })

test('the adopted sister’s chronology answers as if there were no such child, and an entry is not reached through a brother', async () => {
  for (const { path, show, submit } of pages) {
    if (show) assert.equal((await social.get(addressOf(path, ids.adopted))).status, 404, path)
    if (submit) assert.equal((await social.post(addressOf(path, ids.adopted), {}, { from: '/' })).status, 404, path)
    if (show && path.includes(':entryId'))
      assert.equal((await social.get(addressOf(path, ids.robin))).status, 404, path)
  }
})

test('every look is in the access log with the kind of record, and a refused one says so', async () => {
  const log = await council.owner(
    `select distinct action, record from access.log where record = 'children.chronology_entry' order by action`,
  )
  const actions = log.map(({ action }) => action)
  for (const wanted of ['downloaded', 'looked at', 'was refused'])
    assert.ok(actions.includes(wanted), actions.join(', '))
})
