import { z } from 'zod'
import type { Page, Visit } from '../../access/model.ts'
import type { Day } from '../../platform/day.ts'
import { addMonths } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { csv } from '../../platform/documents/csv.ts'
import { notFound } from '../../platform/errors.ts'
import { html as answer, download } from '../../platform/http/page.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import type { Standard } from '../../standards/standard.ts'
import { gatherComparisons } from '../comparisons.ts'
import { listCommentary } from '../records/commentary.ts'
import { figuresSaid } from '../records/commentary-figures.ts'
import { type Edition, listEditions, listTold, listTrueCounts } from '../records/members-editions.ts'
import { listTargetsKnown } from '../records/settings.ts'
import { wholeAuthority } from '../rules/asked.ts'
import { mayBeForMembers } from '../rules/commentary.ts'
import { neighbourNames } from '../rules/comparisons.ts'
import { lastQuarterEnd } from '../rules/members-edition.ts'
import { monthOf } from '../rules/months.ts'
import { lastOfMonth } from '../rules/period.ts'
import { basedOn, toldInWords } from '../rules/told-words.ts'
import { allStandards } from '../scorecard.ts'
import { type MembersGiven, membersView, monthForm, withdrawnPart } from '../views/members.ts'
import { membersAddress } from '../views/members-address.ts'
import { timeInWords } from '../views/members-parts.ts'
import { membersStandardView } from '../views/members-standard.ts'
import { standardNamed } from './standard-named.ts'

const query = z.object({ month: z.string().max(7).optional().catch(undefined) })

const monthsOfTrend = 24
const title = 'Figures for members and partners'

const nothingYet = html`<p class="govuk-body">No month is published yet. Figures are published here once a month is over, its figures are frozen, and someone has published it.</p>`

/** The edition that the address asks for, the newest where it asks for none. Throws `not-found` for a month that is not published. */
const editionAsked = (visit: Visit, editions: readonly Edition[]): Edition => {
  const typed = (visit.query as z.infer<typeof query>).month
  const month = typed === undefined ? editions[0]?.monthEnd : monthOf(typed)
  const found = editions.find(({ monthEnd }) => monthEnd === month)
  if (found === undefined) throw notFound('published month')
  return found
}

/** `back`: how many months before the edition are looked at. */
const gather = async (
  db: Tenant,
  visit: Visit,
  editions: readonly Edition[],
  { back, standard }: { readonly back: number; readonly standard?: string },
): Promise<MembersGiven> => {
  const edition = editionAsked(visit, editions)
  const since: Day = lastOfMonth(addMonths(edition.monthEnd, -back))
  const withdrawn = edition.withdrawn === null ? {} : { withdrawn: edition.monthEnd }
  const asked = { since, ...withdrawn, ...(standard === undefined ? {} : { standards: [standard] }) }
  return {
    editions,
    edition,
    mayPublish: visit.may('performance.freeze'),
    standards: allStandards,
    told: (await listTold(db, asked)).filter(({ monthEnd }) => monthEnd <= edition.monthEnd),
    // An edition is told as it was published (decision 14): a target that was set later says nothing in it.
    targets: await listTargetsKnown(db, edition.monthEnd, edition.publishedAt),
    comparisons: await gatherComparisons(db, visit, standard ?? null),
    counts: visit.may('performance.counts')
      ? await listTrueCounts(db, allStandards, [edition.monthEnd, lastQuarterEnd(edition.monthEnd)])
      : null,
  }
}

/** What readers are told in the place of a month that was withdrawn; null: it stands, or this person publishes and reads the old text. */
const insteadOf = (visit: Visit, editions: readonly Edition[]): Html | null => {
  if (editions.length === 0) return nothingYet
  const edition = editionAsked(visit, editions)
  return edition.withdrawn === null || visit.may('performance.freeze')
    ? null
    : html`${monthForm({ editions, edition })}${withdrawnPart(edition)}`
}

const membersPage: Page = {
  path: '/performance/members',
  title,
  may: 'performance.published',
  query,
  reachedFrom: 'navigation',
  show: (visit) =>
    visit.transaction(async (db) => {
      const editions = await listEditions(db)
      const body = insteadOf(visit, editions) ?? membersView(await gather(db, visit, editions, { back: 15 }))
      return answer(page(visit.chrome, { title, caption: visit.chrome.council.name, wide: true, body }))
    }),
}

/** What was written for members about a month. Asked again, since when it was frozen its figure may have come to rest on too few. */
const writtenForMembers = async (db: Tenant, standard: Standard, monthEnd: Day) => {
  const written = await listCommentary(db, { standard: standard.id, group: wholeAuthority, monthEnd })
  const some = written.map(({ newest }) => newest).filter(({ forMembers, text }) => forMembers && text !== '')
  if (some.length === 0) return []
  const said = await figuresSaid(db, { standards: [standard], months: [monthEnd], kinds: ['authority'] })
  return mayBeForMembers(standard, wholeAuthority, said(standard.id, monthEnd, wholeAuthority)) ? some : []
}

const membersStandardPage: Page = {
  path: '/performance/members/:standard',
  title: 'A figure for members and partners',
  may: 'performance.published',
  query,
  reachedFrom: '/performance/members',
  show: (visit) => {
    const standard = standardNamed(visit.params.standard)
    return visit.transaction(async (db) => {
      const editions = await listEditions(db)
      const instead = insteadOf(visit, editions)
      const given =
        instead !== null ? null : await gather(db, visit, editions, { back: monthsOfTrend, standard: standard.id })
      const neighbours = neighbourNames(String(visit.person.la), visit.today)
      const commentary = given === null ? [] : await writtenForMembers(db, standard, given.edition.monthEnd)
      const body = given === null ? instead! : membersStandardView({ ...given, standard, neighbours, commentary })
      const href = membersAddress(editions.length === 0 ? null : editionAsked(visit, editions).monthEnd)
      return answer(
        page(visit.chrome, {
          title: standard.title,
          caption: visit.chrome.council.name,
          breadcrumbs: [{ text: title, href }, { text: standard.title }],
          body,
        }),
      )
    })
  },
}

const head = ['time', 'standard', 'title', 'view', 'locality', 'figure', 'cases', 'in part'] as const

/** Every published month, in the same words as the page. */
const spreadsheet: Page = {
  path: '/performance/members.csv',
  title: 'Figures for members as a spreadsheet',
  may: 'performance.published',
  reachedFrom: '/performance/members',
  show: (visit) =>
    visit.transaction(async (db) => {
      const told = await listTold(db, { since: '0001-01-01' })
      const standards = new Map(allStandards.map((one) => [one.id, one]))
      const rows = told.flatMap((one) => {
        const standard = standards.get(one.standard)
        if (standard === undefined) return []
        const where = one.locality === null ? '' : one.locality === '' ? 'none recorded' : one.locality
        return [[timeInWords(one), standard.id, standard.title, one.view, where, toldInWords(standard.unit, one.told), basedOn(one.told) ?? '', one.inPart ? 'yes' : 'no']] // biome-ignore format: one row
      })
      return download(csv(head, rows), 'text/csv; charset=utf-8', `figures-for-members-${visit.today}.csv`)
    }),
}

export const membersPages: readonly Page[] = [membersPage, membersStandardPage, spreadsheet]
