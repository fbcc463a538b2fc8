import { z } from 'zod'
import type { Page } from '../../access/model.ts'
import { countChanged, findReach } from '../../children/index.ts'
import { inWords, isDay } from '../../platform/day.ts'
import { html as answer } from '../../platform/http/page.ts'
import { html } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import { groupAsked } from '../group-asked.ts'
import { findPlaced } from '../records/line-management.ts'
import { listMatched, listUnallocated } from '../records/unallocated.ts'
import { groupInWords, groupQuery } from '../rules/asked.ts'
import { managedBy } from '../rules/line-management.ts'
import { liveDay } from '../rules/live-day.ts'
import { isOfGroup } from '../rules/workforce.ts'
import { findGround } from '../scorecard.ts'
import { workforceAddress } from '../views/addresses.ts'
import { groupForm } from '../views/group-form.ts'
import { ageOfData, beingCounted } from '../views/standards.ts'
import { dayChooser, workforceView } from '../views/workforce.ts'
import { unallocatedView, workersView } from '../views/workforce-lists.ts'
import { caseloadsCsvPage } from './caseloads-csv.ts'
import { dayAsked, gatherCaseloads, gatherWorkforce, reachesTeam } from './workforce-gathered.ts'

const query = z.object({ of: groupQuery, on: z.string().refine(isDay).optional().catch(undefined) })
type Query = z.infer<typeof query>

const workforcePage: Page = {
  path: '/performance/workforce',
  title: 'Workforce',
  may: 'performance.see',
  query,
  reachedFrom: '/performance',
  show: (visit) =>
    visit.transaction(async (db) => {
      const asked = visit.query as Query
      const group = await groupAsked(db, asked.of)
      const gathered = await gatherWorkforce(db, visit, group, asked.on ?? null)
      const { authority, places, now, earlier } = gathered
      const waiting = now.behind ? await countChanged(db) : 0
      return answer(
        page(visit.chrome, {
          title: earlier === null ? 'Workforce' : `Workforce on ${inWords(earlier)}`,
          caption: groupInWords(group, authority),
          wide: true,
          breadcrumbs: [{ text: 'Practice standards', href: '/performance' }, { text: 'Workforce' }],
          body: html`${groupForm('/performance/workforce', places, group, authority, dayChooser(gathered))}
${beingCounted({ behind: now.behind, waiting, again: workforceAddress(group, earlier) })}
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

const workersPage: Page = {
  path: '/performance/workforce/workers',
  title: 'Caseloads by worker',
  may: 'performance.workers',
  query,
  logged: { record: 'access.staff', action: 'looked at caseloads by worker' },
  reachedFrom: '/performance/workforce',
  show: (visit) =>
    visit.transaction(async (db) => {
      const asked = visit.query as Query
      const ground = await findGround(db, visit.today)
      const { places } = ground
      const group = await groupAsked(db, asked.of, places)
      const on = dayAsked(ground, visit.today, asked.on ?? null) ?? liveDay(ground.age, visit.today)
      const reach = await findReach(db, visit.person, visit.now)
      const [isOf, isReached] = [isOfGroup(group, places), reachesTeam(reach)]
      const { caseloads, ceilings } = await gatherCaseloads(db, on, ground)
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

export const workforcePages: readonly Page[] = [workforcePage, workersPage, unallocatedPage, caseloadsCsvPage]
