import type { Visit } from '../../../access/model.ts'
import { inWords, todayInEngland } from '../../../platform/day.ts'
import { type Answer, html as answer, redirect } from '../../../platform/http/page.ts'
import { button, details, form, insetText, textarea } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import { page } from '../../../platform/views/page.ts'
import { childPage, type OpenChild } from '../../pages/child-page.ts'
import { type Analysis, type JoinedPart, longest } from '../model.ts'
import { findAnalyses } from '../records/read.ts'
import { saveAnalysis } from '../records/write.ts'
import { joinedAnalyses } from '../views/joined.ts'
import { chronologyAddress, framed, partsNavigation } from '../views/parts.ts'
import { byOf, openChronology, refuseReader } from './open.ts'

type Typed = Pick<Analysis, 'patterns' | 'gaps' | 'meaning'>
const parts = [
  {
    name: 'meaning',
    label: 'What the history means for the plan now',
    hint: 'What does the plan have to change, keep or watch for?',
  },
  { name: 'patterns', label: 'Patterns', hint: 'What comes back, what comes before it, what helped.' },
  { name: 'gaps', label: 'What is not known', hint: 'Times and people nothing is known of, and why.' },
] as const

const paragraph = (title: string, text: string): Html | null =>
  text === '' ? null : html`<h3 class="govuk-heading-s">${title}</h3><p class="govuk-body tl-pre-line">${text}</p>`

const written = (one: Analysis): string => `Version ${one.version}, by ${one.by} on ${inWords(todayInEngland(one.at))}`

const shown = (
  visit: Visit,
  child: OpenChild,
  given: {
    versions: readonly Analysis[]
    joined: readonly JoinedPart[]
    waiting: number
    typed: Typed
    theirs?: boolean
  },
  errors: Record<string, string> = {},
): Answer => {
  const { versions, typed } = given
  const newest = versions[0]
  const text = parts.map(({ name, label }) => paragraph(label, typed[name]))
  return answer(
    page(visit.chrome, {
      title: 'Analysis of the chronology',
      ...framed(child, 'Analysis'),
      errors,
      body: html`${partsNavigation(child.childId, '/analysis', given.waiting)}
${given.theirs && newest && insetText(html`<strong>${newest.by} saved an analysis while you were typing.</strong> Theirs is under “Earlier versions” below. Your own words are here; saving makes them the newest.`)}
${
  visit.may('chronology.write')
    ? form({
        chrome: visit.chrome,
        action: visit.path,
        label: 'Analysis',
        body: html`<input type="hidden" name="version" value="${newest?.version ?? 0}">
${parts.map(({ name, label, hint }) => textarea({ name, label, hint, value: typed[name], error: errors[name], rows: 6 }))}
${button({ text: 'Save the analysis' })}`,
      })
    : newest
      ? text
      : html`<p class="govuk-body">No analysis is written yet.</p>`
}
${newest && html`<p class="tl-entry__facts">${written(newest)}</p>`}
${
  versions.length > (given.theirs ? 0 : 1) &&
  details({
    summary: 'Earlier versions',
    content: html`${versions
      .slice(given.theirs ? 0 : 1)
      .map(
        (one) =>
          html`<h2 class="govuk-heading-s">${written(one)}</h2>${parts.map(({ name, label }) => paragraph(label, one[name]))}`,
      )}`,
  })
}
${joinedAnalyses(given.joined)}`,
    }),
    Object.keys(errors).length > 0 ? 400 : given.theirs ? 409 : 200,
  )
}

export const analysisPage = childPage({
  path: '/children/:childId/chronology/analysis',
  title: 'Analysis of the chronology',
  may: 'children.see',
  record: 'children.chronology_entry',
  reachedFrom: '/children/:childId/chronology',
  show: (visit, child) =>
    visit.transaction(async (db) => {
      const { standing, chronology } = await openChronology(db, visit, child)
      const { joined } = chronology
      const versions = await findAnalyses(db, child.childId)
      const typed = versions[0] ?? { patterns: '', gaps: '', meaning: '' }
      return shown(visit, child, { versions, joined, waiting: standing.pending.length, typed })
    }),
  submit: (visit, child, sent) => {
    refuseReader(visit)
    return visit.transaction(async (db) => {
      const { standing, chronology } = await openChronology(db, visit, child)
      const { joined } = chronology
      const versions = await findAnalyses(db, child.childId)
      const typed = { patterns: sent.get('patterns'), gaps: sent.get('gaps'), meaning: sent.get('meaning') }
      const page = { versions, joined, waiting: standing.pending.length, typed }
      const errors: Record<string, string> = Object.fromEntries(
        parts
          .filter(({ name }) => typed[name].length > longest.analysis)
          .map(({ name }) => [name, `Use ${longest.analysis.toLocaleString('en-GB')} characters or fewer`]),
      )
      if (parts.every(({ name }) => typed[name] === ''))
        errors.meaning = 'Write what the history means for the plan now'
      if (Object.keys(errors).length > 0) return shown(visit, child, page, errors)
      const newest = versions[0]?.version ?? 0
      if (sent.get('version') !== String(newest)) return shown(visit, child, { ...page, theirs: true })
      const same = versions[0] && parts.every(({ name }) => versions[0]![name] === typed[name])
      if (!same && !(await saveAnalysis(db, child.childId, { version: newest + 1, ...typed }, byOf(visit))))
        return shown(visit, child, { ...page, versions: await findAnalyses(db, child.childId), theirs: true })
      return redirect(chronologyAddress(child.childId), { tone: 'success', text: 'The analysis is saved.' })
    })
  },
})
