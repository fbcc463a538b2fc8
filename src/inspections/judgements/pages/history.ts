import { readSetting } from '../../../access/index.ts'
import type { Page, Visit } from '../../../access/model.ts'
import type { Day } from '../../../platform/day.ts'
import { csv } from '../../../platform/documents/csv.ts'
import { html as answer, download } from '../../../platform/http/page.ts'
import { html } from '../../../platform/views/html.ts'
import { page } from '../../../platform/views/page.ts'
import { findAuthority } from '../../../statutory/index.ts'
import { mayOpenIn, trail } from '../../pages/open.ts'
import { listInspections } from '../../records/inspections.ts'
import { listProposalsOfKind } from '../../records/proposals.ts'
import { judgementsOf } from '../../rules/findings.ts'
import type { History } from '../model.ts'
import { listWith } from '../rules/added.ts'
import { gather } from '../rules/gather.ts'
import { historyOf } from '../rules/history.ts'
import { historyHead, historyRows } from '../rules/history-words.ts'
import { addedOutcomes } from '../setting.ts'
import { historyView } from '../views/history.ts'
import { judgementNavigation } from '../views/navigation.ts'

/** Only from inspections that this person may open. Three queries. */
const load = (visit: Visit): Promise<{ history: History; until: Day }> =>
  visit.transaction(async (db) => {
    const inspections = (await listInspections(db)).filter((inspection) => mayOpenIn(visit, inspection))
    const judgements = Map.groupBy(await listProposalsOfKind(db, 'judgement'), ({ inspectionId }) => inspectionId)
    const register = inspections.map((inspection) => ({
      inspection,
      judgements: judgementsOf(judgements.get(inspection.id) ?? []),
    }))
    const list = listWith(await readSetting(db, addedOutcomes))
    return { history: historyOf(gather(String(visit.person.la), register, list.outcomes)), until: list.until }
  })

const historyPage: Page = {
  path: '/inspections/judgements',
  title: 'Judgements over time',
  may: 'inspections.see',
  reachedFrom: '/inspections',
  show: async (visit) => {
    const { history, until } = await load(visit)
    const name = findAuthority(String(visit.person.la))?.name ?? visit.chrome.council.name
    return answer(
      page(visit.chrome, {
        title: 'Judgements over time',
        wide: true,
        breadcrumbs: trail(),
        body: html`${judgementNavigation('history')}${historyView(history, name, until, visit.may('inspections.upload'))}`,
      }),
    )
  },
}

const file: Page = {
  path: '/inspections/judgements.csv',
  title: 'Judgements over time as CSV',
  may: 'inspections.see',
  logged: { record: 'inspections.inspection', action: 'exported the judgements' },
  reachedFrom: '/inspections/judgements',
  show: async (visit) =>
    download(csv(historyHead, historyRows((await load(visit)).history)), 'text/csv; charset=utf-8', 'judgements.csv'),
}

export const historyPages: readonly Page[] = [historyPage, file]
