import type { Page, Visit } from '../../access/model.ts'
import { inWords } from '../../platform/day.ts'
import { csv } from '../../platform/documents/csv.ts'
import { download, html } from '../../platform/http/page.ts'
import { page } from '../../platform/views/page.ts'
import { leaningTitles, nationalFrameworkTitle, sectionTitles } from '../rules/words.ts'
import type { Found } from './model.ts'
import { listChoices, listFound, listSentences } from './records.ts'
import { asksSentences, countsOf, fits, kindTitles, type Typed, typedSchema } from './rules.ts'
import { findingsView, nameOf, themesInWords } from './views.ts'

const perPage = 50
/** What a spreadsheet of sentences holds at most: some hundred inspections. */
const most = 50_000

const lookerOf = (visit: Visit) => ({ person: visit.person, today: visit.today })

const findings: Page = {
  path: '/findings',
  title: 'Findings',
  may: 'inspections.see',
  query: typedSchema,
  reachedFrom: 'navigation',
  show: async (visit) => {
    const typed = visit.query as Typed
    const skip = (typed.page - 1) * perPage
    const shown = await visit.transaction(async (db) => {
      const choices = await listChoices(db, lookerOf(visit))
      if (asksSentences(typed))
        return { choices, counts: [], ...(await listSentences(db, lookerOf(visit), typed, { skip, take: perPage })) }
      const all = (await listFound(db, lookerOf(visit), typed)).filter((found) => fits(found, typed))
      return { choices, counts: countsOf(all), found: all.slice(skip, skip + perPage), total: all.length }
    })
    return html(page(visit.chrome, { title: 'Findings', wide: true, body: findingsView({ typed, perPage, ...shown }) }))
  },
}

const head = [
  'Inspection', 'Published', 'What', 'Text', 'Leaning', 'Themes', 'Part', 'Paragraph', 'Page', 'National Framework',
] as const // biome-ignore format: one list of one thing

const row = (found: Found): readonly (string | number | null)[] => [
  nameOf(found.of),
  found.of.publishedOn && inWords(found.of.publishedOn),
  kindTitles[found.kind],
  found.text,
  leaningTitles[found.leaning],
  themesInWords(found.themes),
  found.section && sectionTitles[found.section],
  found.paragraph,
  found.page,
  found.nationalFramework.map(nationalFrameworkTitle).join(', '),
]

const spreadsheet: Page = {
  path: '/findings/findings.csv',
  title: 'Findings as a spreadsheet',
  may: 'inspections.see',
  query: typedSchema,
  logged: { record: 'inspections.inspection', action: 'exported findings' },
  reachedFrom: '/findings',
  show: async (visit) => {
    const typed = visit.query as Typed
    const all = await visit.transaction(async (db) =>
      asksSentences(typed)
        ? (await listSentences(db, lookerOf(visit), typed, { skip: 0, take: most })).found
        : (await listFound(db, lookerOf(visit), typed)).filter((found) => fits(found, typed)),
    )
    return download(csv(head, all.map(row)), 'text/csv; charset=utf-8', `findings-${visit.today}.csv`)
  },
}

export const findingsPages: readonly Page[] = [findings, spreadsheet]
