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

const query = z.object({ whose: z.string().max(200).catch('') })

/** More than these would not be gone through in one sitting. */
const most = 200

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
  const listOf = (whose: WhoseOpen) => listWaiting(db, visit.person, visit.today, visit.slices, { reach, whose, take: most }) // biome-ignore format: one line
  const teams = await teamsOf(db, reach)
  const chosen = whoseFrom((visit.query as z.infer<typeof query>).whose)
  const whose = chosen ?? firstOf(reach)
  const list = await listOf(whose)
  // A director's own team holds no children: where nothing was chosen, an empty list is no answer while others wait.
  if (chosen === null && list.length === 0) return { reach, whose: 'all' as const, list: await listOf('all'), teams }
  return { reach, whose, list, teams }
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
      const { reach, whose, list, teams } = await find(visit, db)
      visit.logReason(`Children with something outstanding: ${whoseText(whose)}`)
      const body = walkView({
        whose: whoseText(whose),
        list,
        teams,
        scope: reach.scope,
        most,
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
