import assert from 'node:assert/strict'
import test from 'node:test'
import { type RoleId, roles } from '../../src/access/roles.ts'
import { slices } from '../../src/app.ts'
import { type Address, exampleAddress, tenantColumns } from '../support/addresses.ts'
import { type Client, lightest } from '../support/client.ts'
import { la, testCouncil } from '../support/council.ts'

const council = await testCouncil({ children: 60 })
test.after(council.close)

const pages = slices.flatMap((slice) => slice.pages)
const columns = await tenantColumns(council.owner)
const addresses = new Map<string, Address | null>()
for (const page of pages) addresses.set(page.path, await exampleAddress(council.owner, columns, page.path, la))
const clients = new Map<RoleId, Client>()
for (const role of roles) clients.set(role.id, await council.signIn(role.id))
const visitor = council.visitor()

/** Pages where the permission alone is not enough: the line must be one's own, unless one edits the whole plan. */
const ownLinesOnly = new Set([
  '/improvement-plans/:planId/lines/:lineId/update',
  '/improvement-plans/:planId/lines/:lineId/evidence',
  '/improvement-plans/:planId/lines/:lineId/milestones',
  '/improvement-plans/:planId/lines/:lineId/milestones/:milestoneId',
])
const isRefusedByOwnership = (path: string, role: (typeof roles)[number]): boolean =>
  ownLinesOnly.has(path) && !(role.permissions as readonly string[]).includes('plan.edit')

/** Pages for programs: without a key that lasts they refuse everyone, signed in or not (src/performance/pages/api.test.ts sends one). */
const byKey = new Set(['/api/v1/figures', '/api/v1/standards'])

/**
 * Pages of one child, or of what is about one: out of reach they are not there, and a reason may be asked first. children.test.ts says who
 * reaches whom. A worker's own figures are there for the worker and who manages them (src/performance/pages/own-figures.test.ts).
 */
const isByReach = (path: string): boolean =>
  /^\/(alerts|children|performance\/staff|supervision)\/.*:\w+Id|^\/care-leavers\/:childId/.test(path)

/** A page may also answer that it can do nothing now (409), such as removing what was already accepted. */
const isShown = (status: number): boolean => status < 400 || status === 409

const may = (role: (typeof roles)[number], needed: string): boolean =>
  needed === 'anyone' || needed === 'signed-in' || (role.permissions as readonly string[]).includes(needed)

test('the sample council has one of everything, so every page has an address to try', () => {
  assert.ok(pages.length > 20, `saw ${pages.length} pages`)
  assert.deepEqual(
    [...addresses].filter(([, address]) => address === null).map(([path]) => path),
    [],
  )
})

for (const page of pages) {
  const address = (): string => addresses.get(page.path)!.address

  test(`${page.path} needs ${page.may}`, async () => {
    for (const role of roles) {
      const client = clients.get(role.id)!
      if (page.show) {
        const seen = await client.get(address())
        if (byKey.has(page.path)) {
          assert.equal(seen.status, 401)
          continue
        }
        if (may(role, page.may) && isRefusedByOwnership(page.path, role)) assert.ok([200, 403].includes(seen.status))
        else if (may(role, page.may) && isByReach(page.path))
          assert.ok(isShown(seen.status) || [403, 404].includes(seen.status), `${role.id} got ${seen.status}`)
        else if (may(role, page.may))
          assert.ok(isShown(seen.status), `${role.id} may, but got ${seen.status}: ${seen.words.slice(0, 200)}`)
        else assert.equal(seen.status, 403, `${role.id} may not see it`)
      }
      if (page.submit && !may(role, page.may)) {
        const sent = await client.post(address(), {}, { from: lightest })
        assert.equal(sent.status, 403, `${role.id} may not send it`)
      }
    }
  })

  test(`${page.path} without a sign-in ${page.may === 'anyone' ? 'is shown' : 'asks for one'}`, async () => {
    if (page.show) {
      const seen = await visitor.get(address())
      if (byKey.has(page.path)) assert.equal(seen.status, 401)
      else if (page.may === 'anyone') assert.ok(seen.status < 400, `got ${seen.status}`)
      else assert.match(seen.path, /^\/sign-in/)
    }
    if (page.submit && page.may !== 'anyone') {
      const sent = await visitor.post(address(), {}, { from: lightest })
      assert.ok(sent.status === 403 || sent.path.startsWith('/sign-in'), `got ${sent.status} at ${sent.path}`)
    }
  })
}

test('every page is reached from somewhere that exists', () => {
  const paths = new Set(pages.map((page) => page.path))
  const linked = new Set(slices.flatMap((slice) => (slice.navigation ?? []).map((entry) => entry.href)))
  const lost = pages.filter((page) => {
    if (page.reachedFrom === 'navigation') return page.path !== '/' && !linked.has(page.path)
    return page.reachedFrom.startsWith('/') && !paths.has(page.reachedFrom)
  })
  assert.deepEqual(
    lost.map((page) => `${page.path} from ${page.reachedFrom}`),
    [],
  )
})
