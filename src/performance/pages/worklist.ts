import type { Page, Visit } from '../../access/model.ts'
import { findReach, listTeamNames, type Reach } from '../../children/index.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { csv } from '../../platform/documents/csv.ts'
import { download, html, redirect } from '../../platform/http/page.ts'
import { page } from '../../platform/views/page.ts'
import { isBehind } from '../records/freeze.ts'
import { hasOwnService, listWork, type Work } from '../records/worklist.ts'
import { findWorkGround, type WorkGround } from '../records/worklist-ground.ts'
import {
  aheadOf,
  chosenAmong,
  firstWhose,
  type Whose,
  type WorkQuery,
  whoseFrom,
  whoseInWords,
  whoseText,
  worklistAddress,
  workQuery,
} from '../rules/worklist.ts'
import { worklistView } from '../views/worklist.ts'
import { csvOfWork } from '../views/worklist-csv.ts'

const perPage = 50
/** A spreadsheet of more would be a copy of the case system. */
const mostRows = 5000

/** What was asked, with what a person is shown who has chosen nothing. */
type Found = { asked: WorkQuery; whose: Whose; reach: Reach; ground: WorkGround; work: Work }

export const whoseOf = async (db: Tenant, reach: Reach, text: string): Promise<Whose> => {
  const chosen = whoseFrom(text)
  if (chosen !== null) return chosen
  const asks = reach.scope === 'authority' && reach.teamNames.length > 0
  return firstWhose(reach, asks && (await hasOwnService(db, reach)))
}

const find = async (visit: Visit, db: Tenant, skip: number, take: number): Promise<Found> => {
  const query = visit.query as WorkQuery
  const reach = await findReach(db, visit.person, visit.now)
  const whose = await whoseOf(db, reach, query.whose)
  const ground = await findWorkGround(db, visit.today)
  const among = chosenAmong(ground.standards, query.what)
  const asked = { ...query, whose: whoseText(whose), what: among.length === 0 ? '' : query.what }
  const chosen = asked.what === '' ? undefined : among.map(({ id }) => id)
  const { when } = asked
  const { standards } = ground
  const work = await listWork(db, reach, visit.today, {
    whose,
    standards,
    chosen,
    ahead: aheadOf(asked),
    late: when === 'late',
    ...((when === 'untold' || when === 'look') && { only: when }),
    skip,
    take,
  })
  return { asked, whose, reach, ground, work }
}

const note = ({ asked, whose }: Pick<Found, 'asked' | 'whose'>): string =>
  `Worklist of ${whoseInWords(whose)}${asked.what === '' ? '' : `: ${asked.what}`}`

const seesEveryTeam = ({ scope }: Reach): boolean => scope === 'authority' || scope === 'names-with-reason'

export const teamsOf = async (db: Tenant, reach: Reach): Promise<readonly string[]> => {
  if (seesEveryTeam(reach)) return listTeamNames(db)
  const own = [...new Set([...(reach.scope === 'own-teams' ? reach.teamNames : []), ...reach.coveredTeamNames])]
  return own.length > 1 ? own.toSorted() : []
}

export const worklistPage: Page = {
  path: '/worklist',
  title: 'Worklist',
  may: 'performance.lists',
  query: workQuery,
  logged: { record: 'performance.stored_case', action: 'listed work' },
  reachedFrom: 'navigation',
  show: (visit) =>
    visit.transaction(async (db) => {
      const { page: wanted } = visit.query as WorkQuery
      const found = await find(visit, db, (wanted - 1) * perPage, perPage)
      const { asked, work, reach } = found
      const listed = asked.when === '' ? work.late + work.due + work.untold : work[asked.when]
      const last = Math.max(1, Math.ceil(listed / perPage))
      if (wanted > last) return redirect(worklistAddress(asked, { page: last }))
      visit.logReason(note(found))
      const [teams, behind] = [await teamsOf(db, reach), await isBehind(db)]
      const body = worklistView({ ...found, teams, behind, today: visit.today, last })
      return visit.logWith(db, () => html(page(visit.chrome, { title: 'Worklist', wide: true, body })))
    }),
}

export const worklistTable: Page = {
  path: '/worklist/list.csv',
  title: 'Worklist as a table',
  may: 'performance.lists',
  query: workQuery,
  logged: { record: 'performance.stored_case', action: 'exported work' },
  reachedFrom: '/worklist',
  show: async (visit) => {
    const found = await visit.transaction((db) => find(visit, db, 0, mostRows))
    visit.logReason(`${note(found)}; rows: ${found.work.items.length}`)
    const { head, rows } = csvOfWork(found)
    return download(csv(head, rows), 'text/csv; charset=utf-8', `worklist-${visit.today}.csv`)
  },
}
