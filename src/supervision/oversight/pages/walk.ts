import { z } from 'zod'
import type { Page, Visit } from '../../../access/model.ts'
import { findReach, listTeamNames, type Reach } from '../../../children/index.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { html as answer } from '../../../platform/http/page.ts'
import { html } from '../../../platform/views/html.ts'
import { page } from '../../../platform/views/page.ts'
import { printedNote } from '../../views/printed.ts'
import { listWaiting } from '../records/outstanding.ts'
import { type WhoseOpen, whoseFrom, whoseText } from '../rules/whose.ts'
import { walkView } from '../views/walk.ts'

const query = z.object({
  whose: z.string().max(200).catch(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

const perPage = 100

/** What a person is shown who has chosen nothing: their own children, or their teams'. */
const firstOf = ({ scope, teamNames }: Reach): WhoseOpen =>
  scope === 'own-teams' || (scope === 'authority' && teamNames.length > 0) ? 'my-teams' : 'mine'

/** Teams that a person may name: all of the authority, or those whose children they reach. */
const teamsOf = async (db: Tenant, reach: Reach): Promise<readonly string[]> => {
  if (reach.scope === 'authority') return listTeamNames(db)
  const own = [...new Set([...(reach.scope === 'own-teams' ? reach.teamNames : []), ...reach.coveredTeamNames])]
  return own.length > 1 ? own.toSorted() : []
}

const find = async (visit: Visit, db: Tenant) => {
  const reach = await findReach(db, visit.person, visit.now)
  const asked = visit.query as z.infer<typeof query>
  const pageOf = async (whose: WhoseOpen, page: number) => {
    const given = { reach, whose, skip: (page - 1) * perPage, take: perPage }
    return { whose, page, ...(await listWaiting(db, visit.person, visit.today, visit.slices, given)) }
  }
  // The list grows shorter while it is gone through: a page that is there no more gives way to the first.
  const listOf = async (whose: WhoseOpen) => {
    const found = await pageOf(whose, asked.page)
    return found.total === 0 && asked.page > 1 ? pageOf(whose, 1) : found
  }
  const teams = await teamsOf(db, reach)
  const chosen = whoseFrom(asked.whose)
  const found = await listOf(chosen ?? firstOf(reach))
  // A director's own team holds no children: where nothing was chosen, an empty list is no answer while others wait.
  return { reach, teams, ...(chosen === null && found.total === 0 ? await listOf('all') : found) }
}

/** Children for whom something is outstanding, to be gone through one after the other. */
export const walkPage: Page = {
  path: '/oversight',
  title: 'Outstanding',
  may: 'oversight.clear',
  query,
  logged: { record: 'supervision.outstanding', action: 'listed children' },
  reachedFrom: 'navigation',
  show: (visit) =>
    visit.transaction(async (db) => {
      const { reach, whose, list, total, page: current, teams } = await find(visit, db)
      visit.logReason(`Children with something outstanding: ${whoseText(whose)}`)
      const body = walkView({
        whose: whoseText(whose),
        list,
        teams,
        scope: reach.scope,
        total,
        current,
        last: Math.ceil(total / perPage),
        may: { set: visit.may('oversight.set'), worklist: visit.may('performance.lists') },
      })
      return answer(
        page(visit.chrome, {
          title: 'Outstanding',
          wide: true,
          body: html`${printedNote('records of children', visit.today)}${body}`,
        }),
      )
    }),
}
