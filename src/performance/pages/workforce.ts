import { z } from 'zod'
import type { Page } from '../../access/model.ts'
import { countChanged, findReach, type Reach } from '../../children/index.ts'
import { html as answer } from '../../platform/http/page.ts'
import { html } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import { dataAge } from '../records/freeze.ts'
import { findPlaced } from '../records/line-management.ts'
import { listPlaces } from '../records/places.ts'
import { listMatched, listUnallocated } from '../records/unallocated.ts'
import { groupInWords, groupOf, groupQuery } from '../rules/asked.ts'
import { managedBy } from '../rules/line-management.ts'
import { isOfGroup } from '../rules/workforce.ts'
import { liveDay } from '../scorecard.ts'
import { workforceAddress } from '../views/addresses.ts'
import { groupForm } from '../views/group-form.ts'
import { ageOfData, beingCounted } from '../views/standards.ts'
import { workforceView } from '../views/workforce.ts'
import { unallocatedView, workersView } from '../views/workforce-lists.ts'
import { gatherCaseloads, gatherWorkforce } from './workforce-gathered.ts'

const query = z.object({ of: groupQuery })
type Query = z.infer<typeof query>

const workforcePage: Page = {
  path: '/performance/workforce',
  title: 'Workforce',
  may: 'performance.see',
  query,
  reachedFrom: '/performance',
  show: (visit) =>
    visit.transaction(async (db) => {
      const group = groupOf((visit.query as Query).of)
      const gathered = await gatherWorkforce(db, visit, group)
      const { authority, places, now } = gathered
      const waiting = now.behind ? await countChanged(db) : 0
      return answer(
        page(visit.chrome, {
          title: 'Workforce',
          caption: groupInWords(group, authority),
          wide: true,
          breadcrumbs: [{ text: 'Practice standards', href: '/performance' }, { text: 'Workforce' }],
          body: html`${groupForm('/performance/workforce', places, group, authority)}
${beingCounted({ behind: now.behind, waiting, again: workforceAddress(group) })}
${ageOfData(now.age)}
${workforceView(gathered)}`,
        }),
      )
    }),
}

const breadcrumbs = (last: string) => [
  { text: 'Practice standards', href: '/performance' },
  { text: 'Workforce', href: '/performance/workforce' },
  { text: last },
]

/** Names of workers are for their managers: of one's own teams, or of the authority for a director or head of service. */
const reachesTeam =
  ({ scope, teamNames }: Reach) =>
  (team: string | null): boolean =>
    scope === 'authority' || (scope === 'own-teams' && team !== null && teamNames.includes(team))

const workersPage: Page = {
  path: '/performance/workforce/workers',
  title: 'Caseloads by worker',
  may: 'performance.workers',
  query,
  logged: { record: 'access.staff', action: 'looked at caseloads by worker' },
  reachedFrom: '/performance/workforce',
  show: (visit) =>
    visit.transaction(async (db) => {
      const group = groupOf((visit.query as Query).of)
      const on = liveDay(await dataAge(db, visit.today), visit.today)
      const [places, reach] = [await listPlaces(db), await findReach(db, visit.person, visit.now)]
      const [isOf, isReached] = [isOfGroup(group, places), reachesTeam(reach)]
      const { caseloads, ceilings } = await gatherCaseloads(db, on)
      const managed = new Set(managedBy(await findPlaced(db, visit.today), visit.person.accountId).map(({ staffId }) => staffId)) // biome-ignore format: one set
      const staffIds = new Map([...(await listMatched(db))].filter(([, staffId]) => managed.has(staffId)))
      const who = groupInWords(group, visit.chrome.council.name)
      visit.logReason(who)
      const shown = caseloads.filter(({ team }) => isOf(team) && isReached(team))
      const body = workersView({ caseloads: shown, ceilings, on, staffIds, all: group.kind !== 'authority' || reach.scope === 'own-teams' }) // biome-ignore format: one call
      return answer(page(visit.chrome, { title: 'Caseloads by worker', caption: who, wide: true, breadcrumbs: breadcrumbs('Caseloads by worker'), body })) // biome-ignore format: one page
    }),
}

/** A list of more would be a copy of the case system. */
const mostChildren = 500

const unallocatedPage: Page = {
  path: '/performance/workforce/unallocated',
  title: 'Children without a worker',
  may: 'performance.lists',
  logged: { record: 'children.child', action: 'listed children without a worker' },
  reachedFrom: '/performance/workforce',
  show: (visit) =>
    visit.transaction(async (db) => {
      const reach = await findReach(db, visit.person, visit.now)
      const body = unallocatedView(await listUnallocated(db, reach, visit.today, mostChildren), mostChildren)
      const title = 'Children without a worker'
      return answer(page(visit.chrome, { title, wide: true, breadcrumbs: breadcrumbs(title), body }))
    }),
}

export const workforcePages: readonly Page[] = [workforcePage, workersPage, unallocatedPage]
