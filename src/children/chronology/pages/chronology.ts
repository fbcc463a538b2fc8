import { z } from 'zod'
import type { Visit } from '../../../access/model.ts'
import { type Answer, html as answer } from '../../../platform/http/page.ts'
import { button, checkboxes, details, filterForm, insetText } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import { page } from '../../../platform/views/page.ts'
import { childPage, type OpenChild } from '../../pages/child-page.ts'
import { type Analysis, type Entry, type EntryType, entryTypes } from '../model.ts'
import { entriesIn } from '../rules/faults.ts'
import { yearsView } from '../views/entry.ts'
import { faultList } from '../views/faults.ts'
import { joinedAnalyses } from '../views/joined.ts'
import { chronologyAddress, framed, givenBackView, partsNavigation, stateLine } from '../views/parts.ts'
import { type Opened, openChronology } from './open.ts'

const typeIds = Object.keys(entryTypes) as EntryType[]
const several = z.union([z.array(z.string()), z.string().transform((one) => [one])]).catch([])
const query = z.object({ about: several.default([]), strengths: z.literal('only').optional().catch(undefined) })
type Query = z.infer<typeof query>

const isShown =
  ({ about, strengths }: Query) =>
  (entry: Entry): boolean =>
    (about.length === 0 || about.includes(entry.type)) && (strengths === undefined || entry.positive)

const filters = (childId: string, asked: Query, entries: readonly Entry[]): Html => {
  const used = typeIds.filter((type) => entries.some((entry) => entry.type === type))
  const isFiltered = asked.about.length > 0 || asked.strengths !== undefined
  return details({
    summary: 'Show some kinds of events only',
    open: isFiltered,
    content: filterForm({
      action: chronologyAddress(childId),
      label: 'Filter the chronology',
      body: html`${checkboxes({
        name: 'about',
        legend: 'About',
        small: true,
        values: asked.about,
        items: used.map((type) => ({ value: type, text: entryTypes[type] })),
      })}
${checkboxes({ name: 'strengths', legend: 'Strengths', hideLegend: true, small: true, values: asked.strengths ? ['only'] : [], items: [{ value: 'only', text: 'Strengths only' }] })}
${button({ text: 'Show these', look: 'secondary' })}
${isFiltered && html`<a class="govuk-link" href="${chronologyAddress(childId)}">Show all</a>`}`,
    }),
  })
}

const paragraph = (title: string, text: string): Html | null =>
  text === '' ? null : html`<h3 class="govuk-heading-s">${title}</h3><p class="govuk-body tl-pre-line">${text}</p>`

const analysisView = (analysis: Analysis | null): Html | null =>
  analysis &&
  html`<section class="tl-analysis" aria-labelledby="analysis"><h2 class="govuk-heading-m" id="analysis">Analysis</h2>
${paragraph('What the history means for the plan now', analysis.meaning)}
${paragraph('Patterns', analysis.patterns)}
${paragraph('What is not known', analysis.gaps)}
</section>`

const actions = (visit: Visit, childId: string, opened: Opened): Html => {
  const waiting = opened.standing.pending.length
  const to = (rest: string): string => chronologyAddress(childId, rest)
  const buttons = visit.may('chronology.write')
    ? html`${waiting > 0 && button({ text: `Settle ${waiting} proposed ${waiting === 1 ? 'event' : 'events'}`, href: to('/proposals') })}
${button({ text: 'Add an entry', href: to('/entries/add'), look: 'secondary' })}`
    : null
  return html`<div class="govuk-button-group tl-no-print">${buttons}
<a class="govuk-link" href="${to('/court')}">Court view</a>
<a class="govuk-link" href="${to('/word')}" download>Download all as Word</a></div>`
}

const body = (visit: Visit, child: OpenChild, opened: Opened, asked: Query): Html => {
  const told = entriesIn(opened.chronology.entries)
  const shown = told.filter(isShown(asked))
  const changed = new Set(opened.standing.changes.keys())
  return html`${partsNavigation(child.childId, '', opened.standing.pending.length)}
${givenBackView(child.childId, opened.chronology)}
${stateLine(opened)}
${actions(visit, child.childId, opened)}
${faultList(child.childId, opened.faults)}
${analysisView(opened.chronology.analysis)}
${joinedAnalyses(opened.chronology.joined)}
<h2 class="govuk-heading-m">${told.length} ${told.length === 1 ? 'entry' : 'entries'}${shown.length < told.length && `, ${shown.length} shown`}</h2>
${told.length > 0 && html`<div class="tl-no-print">${filters(child.childId, asked, told)}</div>`}
${
  told.length === 0
    ? insetText('Nothing is in the chronology yet. Settle what the records propose, then add what they do not hold.')
    : yearsView(child.childId, shown, {
        born: opened.born,
        changed,
        whose: opened.whose,
        mayWrite: visit.may('chronology.write'),
      })
}`
}

const show = (visit: Visit, child: OpenChild): Promise<Answer> =>
  visit.transaction(async (db) => {
    const opened = await openChronology(db, visit, child)
    return answer(
      page(visit.chrome, {
        title: 'Chronology',
        ...framed(child, null),
        wide: true,
        body: body(visit, child, opened, visit.query as Query),
      }),
    )
  })

export const chronologyPage = childPage({
  path: '/children/:childId/chronology',
  title: 'Chronology',
  may: 'children.see',
  record: 'children.chronology_entry',
  query,
  show,
})
