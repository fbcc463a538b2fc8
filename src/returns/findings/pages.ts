import { z } from 'zod'
import type { Page, Visit } from '../../access/model.ts'
import { findReach, type Reach } from '../../children/index.ts'
import { csv } from '../../platform/documents/csv.ts'
import { html as answer, download } from '../../platform/http/page.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import { annexALists } from '../annex-a/lists.ts'
import { returnsNavigation } from '../loading/views/parts.ts'
import { type Asked, countByTeam, findFindings, findQuality, type RoutedFinding } from './records.ts'
import { withChange } from './rules.ts'
import {
  filters,
  findingsAddress,
  findingsTable,
  listTitle,
  pages,
  qualityTable,
  severityWords,
  teamsTable,
} from './views.ts'

const perPage = 100
const mostRows = 10_000

const query = z.object({
  team: z.string().max(200).optional().catch(undefined),
  severity: z.enum(['blocks', 'must-fix', 'look-at']).optional().catch(undefined),
  list: z.string().max(60).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
})

const askedOf = (visit: Visit): Asked & { page: number } => {
  const { team, severity, list, page: at } = visit.query as z.infer<typeof query>
  return { team: team ?? null, severity: severity ?? null, list: list ? list : null, page: at }
}

/** People with children of their own see them at once; others begin with the teams. */
const startsWithTeams = ({ scope }: Reach, { team, list, severity }: Asked): boolean =>
  (scope === 'authority' || scope === 'names-with-reason' || scope === 'own-teams') &&
  team === null &&
  list === null &&
  severity === null

const crumbs = (asked: Asked) => [
  { text: 'Returns', href: '/returns' },
  ...(asked.team === null
    ? [{ text: 'What to put right' }]
    : [{ text: 'What to put right', href: '/returns/findings' }, { text: asked.team || 'No team named' }]),
]

const csvLink = (asked: Asked): Html =>
  html`<p class="govuk-body tl-no-print"><a class="govuk-link" href="${findingsAddress(asked).replace('/findings', '/findings.csv')}">Download as a spreadsheet (CSV)</a></p>`

const findingsPage: Page = {
  path: '/returns/findings',
  title: 'What to put right',
  may: 'returns.see',
  query,
  logged: { record: 'returns.finding', action: 'looked at' },
  reachedFrom: '/returns',
  show: (visit) =>
    visit.transaction(async (db) => {
      const reach = await findReach(db, visit.person, visit.now)
      const asked = askedOf(visit)
      const title = asked.team === null ? 'What to put right' : `What to put right: ${asked.team || 'no team named'}`
      if (startsWithTeams(reach, asked)) {
        const quality = withChange(await findQuality(db))
        return answer(
          page(visit.chrome, {
            title,
            wide: true,
            body: html`${returnsNavigation('findings', visit.may('returns.load'))}<p class="govuk-body">What the checks of the newest load of each return found, for whoever can mend it in the case system. What is put right there is gone with the next load.</p>
${quality.length === 0 ? html`<p class="govuk-body">No return is loaded yet.</p>` : teamsTable(await countByTeam(db, reach, visit.today))}
${qualityTable(quality)}`,
          }),
        )
      }
      const { findings, total } = await findFindings(db, reach, visit.today, asked, {
        skip: (asked.page - 1) * perPage,
        take: perPage,
      })
      return answer(
        page(visit.chrome, {
          title,
          wide: true,
          breadcrumbs: crumbs(asked),
          body: html`${returnsNavigation('findings', visit.may('returns.load'))}${filters(
            asked,
            annexALists.map(({ id }) => id),
          )}
<p class="govuk-body">${total === 0 ? 'Nothing to put right.' : `${total.toLocaleString('en-GB')} ${total === 1 ? 'finding' : 'findings'}.`}</p>
${total > 0 && csvLink(asked)}
${findings.length > 0 && findingsTable(findings, asked.team === null)}${pages(asked, asked.page, total, perPage)}`,
        }),
      )
    }),
}

const line = (one: RoutedFinding): readonly (string | number | null)[] => [
  one.subject,
  severityWords[one.severity],
  listTitle(one.list),
  one.row,
  one.message,
  one.check,
  one.team,
  one.worker,
]

const spreadsheetPage: Page = {
  path: '/returns/findings.csv',
  title: 'What to put right as a spreadsheet',
  may: 'returns.see',
  query,
  logged: { record: 'returns.finding', action: 'exported' },
  reachedFrom: '/returns/findings',
  show: (visit) =>
    visit.transaction(async (db) => {
      const reach = await findReach(db, visit.person, visit.now)
      const { findings } = await findFindings(db, reach, visit.today, askedOf(visit), { skip: 0, take: mostRows })
      const head = ['Child', 'Severity', 'List', 'Row', 'What to put right', 'Check', 'Team', 'Worker']
      return download(csv(head, findings.map(line)), 'text/csv; charset=utf-8', `to-put-right-${visit.today}.csv`)
    }),
}

export const findingsPages: readonly Page[] = [findingsPage, spreadsheetPage]
