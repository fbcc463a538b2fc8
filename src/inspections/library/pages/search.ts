import type { Page, Visit } from '../../../access/model.ts'
import { inWords } from '../../../platform/day.ts'
import { csv } from '../../../platform/documents/csv.ts'
import { download, html } from '../../../platform/http/page.ts'
import { page } from '../../../platform/views/page.ts'
import { themes } from '../../reader/themes-list.ts'
import { gradeTitles, kindTitles, leaningTitles, onSiteInWords, sectionTitles } from '../../rules/words.ts'
import type { Answers, Asked, Passage } from '../model.ts'
import { findPassages, type Window } from '../records/search.ts'
import { asksSomething } from '../rules/question.ts'
import { shownOf } from '../rules/shown.ts'
import { askedOf, type Typed, typedSchema } from '../rules/typed.ts'
import { searchView } from '../views/search.ts'

const few = 25
const many = 500
/** What a spreadsheet of quotes holds at most; more than anyone reads. */
const most = 5_000

const answersTo = (visit: Visit, asked: Asked, window: Window): Promise<Answers> =>
  visit.transaction((db) => findPassages(db, asked, { person: visit.person, today: visit.today }, window))

const search: Page = {
  path: '/search',
  title: 'Search what inspectors wrote',
  may: 'inspections.see',
  query: typedSchema,
  reachedFrom: '/findings',
  show: async (visit) => {
    const typed = visit.query as Typed
    const asked = askedOf(typed, visit.person.la, visit.today)
    const take = typed.all ? many : few
    const window = { skip: (typed.page - 1) * take, take }
    const answers = asksSomething(asked) ? await answersTo(visit, asked, window) : null
    const body = searchView({ typed, asked, answers, perPage: take, council: visit.chrome.council.name })
    const title = asked.words === '' ? 'Search what inspectors wrote' : `Search for ${asked.words}`
    return html(page(visit.chrome, { title, heading: 'Search what inspectors wrote', wide: true, body }))
  },
}

const head = [
  'Authority', 'DfE number', 'From', 'Kind of document', 'Published', 'On site', 'Part', 'Grade', 'Page', 'Paragraph', 'Leaning',
  'Themes', 'Quote', 'Whole paragraph', 'Checked by a person',
] as const // biome-ignore format: one list of one thing

const titleOf = new Map<string, string>(themes.map(({ id, title }) => [id, title]))

const row = (passage: Passage, asked: Asked, council: string): readonly (string | number | null)[] => {
  const { answer } = shownOf(passage, asked)
  const distinct = (values: readonly string[]): string => [...new Set(values)].join('; ')
  return [
    passage.authority?.name ?? 'Not read',
    passage.authority?.code ?? '',
    passage.shelf === 'here' ? `Register of ${council}` : 'Library',
    kindTitles[passage.kind],
    passage.published && inWords(passage.published),
    onSiteInWords(passage.onSite),
    sectionTitles[passage.section],
    passage.grade && `${gradeTitles[passage.grade]}${passage.gradeIsOverall ? ' (overall)' : ''}`,
    passage.page,
    passage.number,
    distinct(answer.map(({ leaning }) => leaningTitles[leaning])),
    distinct(answer.flatMap((sentence) => sentence.themes.map((id) => titleOf.get(id) ?? id))),
    answer.map(({ text }) => text).join(' '),
    passage.sentences.map(({ text }) => text).join(' '),
    passage.accepted ? 'Yes' : 'No',
  ]
}

const quotes: Page = {
  path: '/search/quotes.csv',
  title: 'Quotes of inspectors as a spreadsheet',
  may: 'inspections.see',
  query: typedSchema,
  logged: { record: 'inspections.inspection', action: 'exported quotes' },
  reachedFrom: '/search',
  show: async (visit) => {
    const asked = askedOf(visit.query as Typed, visit.person.la, visit.today)
    const answers = asksSomething(asked) ? await answersTo(visit, asked, { skip: 0, take: most }) : null
    const rows = (answers?.passages ?? []).map((passage) => row(passage, asked, visit.chrome.council.name))
    return download(csv(head, rows), 'text/csv; charset=utf-8', `quotes-${visit.today}.csv`)
  },
}

export const searchPages: readonly Page[] = [search, quotes]
