import { button, details, filterForm, input, pagination, select, tag } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import { gradeTitles, sectionTitles } from '../../rules/words.ts'
import { leaningTag } from '../../views/tags.ts'
import type { Answers, Asked, Passage } from '../model.ts'
import { hasQuotes } from '../rules/question.ts'
import { shownOf } from '../rules/shown.ts'
import { addressOf, type Typed } from '../rules/typed.ts'
import { offers } from './offers.ts'
import {
  choice,
  choiceNames,
  choiceTitle,
  counted,
  documentInWords,
  findingsNavigation,
  markedText,
  unchecked,
} from './parts.ts'

type Given = { typed: Typed; asked: Asked; answers: Answers | null; perPage: number; council: string }

const places = (council: string) => [
  { value: 'everywhere', text: `${council} and the library` },
  { value: 'here', text: `${council} only` },
  { value: 'elsewhere', text: 'The library only' },
]

const question = ({ typed, council }: Given): Html => {
  const narrowed = typed.grade || typed.framework || typed.kind || typed.part
  return filterForm({
    action: '/search',
    label: 'Search what inspectors wrote',
    body: html`<div class="tl-no-print">${input({
      name: 'words',
      label: 'Words',
      labelSize: 'm',
      hint: 'Put a phrase in quotes: "return home interviews". A minus before a word leaves it out; “or” finds either.',
      value: typed.words,
      type: 'search',
      width: 'two-thirds',
    })}</div>
<div class="tl-filters">${choice('leaning', typed.leaning)}${choice('theme', typed.theme)}${choice('among', typed.among)}
${select({ name: 'where', label: 'Look in', items: places(council), value: typed.where, classes: 'govuk-!-width-full' })}</div>
<div class="tl-no-print">${details({
      summary: 'More ways to narrow it down',
      open: Boolean(narrowed),
      content: html`<div class="tl-filters">${choice('part', typed.part)}${choice('grade', typed.grade)}${choice('kind', typed.kind)}${choice('framework', typed.framework)}</div>
<p class="govuk-hint">The grade is that of the part of the document in which the words stand, or else the overall grade.</p>`,
    })}
${button({ text: 'Search', preventDoubleClick: false })}</div>`,
  })
}

const where = (passage: Passage): string => {
  const place = [
    passage.number === null ? null : `paragraph ${passage.number}`,
    passage.page === null ? null : `page ${passage.page}`,
  ].filter((part) => part !== null)
  return place.length > 0 ? place.join(', ') : 'the document'
}

/** "Children in care (good), "; nothing for the text of a letter, which has no parts. */
const partOf = ({ section, grade, gradeIsOverall }: Passage): string => {
  const graded = grade && `${gradeTitles[grade].toLowerCase()}${gradeIsOverall ? ' overall' : ''}`
  if (section === 'other') return graded ? `Judged ${graded}, ` : ''
  return `${sectionTitles[section]}${graded ? ` (${graded})` : ''}, `
}

const passageHref = (passage: Passage): string => {
  const anchor = passage.shelf === 'here' ? (passage.number ?? passage.id) : passage.position
  const page = passage.shelf === 'here' ? '/inspections' : '/library'
  return `${page}/${passage.documentId}#paragraph-${anchor}`
}

const passageView = (passage: Passage, asked: Asked): Html => {
  const { answer, isWhole } = shownOf(passage, asked)
  const leanings = [...new Set(answer.map(({ leaning }) => leaning))]
  return html`<div class="tl-paragraph govuk-!-margin-bottom-5">
<blockquote class="tl-quote govuk-!-margin-bottom-1"><p class="govuk-body govuk-!-margin-bottom-1">${answer.map(
    ({ marked }, at) => html`${at > 0 && ' '}${markedText(marked)}`,
  )}</p></blockquote>
<p class="tl-paragraph__where">${leanings.map((leaning) => html`${leaningTag(leaning)} `)}${
    !passage.exact && hasQuotes(asked.words) && html`${tag('Similar words', 'grey')} `
  }${passage.shelf === 'here' && !passage.accepted && html`${tag('Not accepted yet', 'yellow')} `}<span class="tl-secondary">${documentInWords(passage)}. ${partOf(passage)}<a class="govuk-link${passage.number === null && passage.page === null && ' tl-no-print'}" href="${passageHref(passage)}">${where(passage)}</a></span></p>
${
  !isWhole &&
  details({
    summary: 'The whole paragraph',
    content: html`<p class="govuk-body">${passage.sentences.map(({ text }) => text).join(' ')}</p>`,
  })
}</div>`
}

const nameOf = ({ authority }: Passage): string => authority?.name ?? 'Authority not read'

/** Passages in runs of one authority, in their order. */
const byAuthority = (passages: readonly Passage[]): readonly (readonly Passage[])[] => {
  const runs: Passage[][] = []
  for (const passage of passages) {
    const run = runs.at(-1)
    if (run && nameOf(run[0]!) === nameOf(passage) && run[0]!.shelf === passage.shelf) run.push(passage)
    else runs.push([passage])
  }
  return runs
}

const group = (passages: readonly Passage[], asked: Asked): Html => html`<section>
<h3 class="govuk-heading-s govuk-!-margin-bottom-2">${nameOf(passages[0]!)}${passages[0]!.shelf === 'here' && html` ${tag('Our own', 'blue')}`}</h3>
${passages.map((passage) => passageView(passage, asked))}</section>`

/** What was asked, for whoever reads the answers on paper. */
const askedInWords = ({ typed, council }: Given): string => {
  const title = (list: readonly { value: string; text: string }[], value: string) =>
    list.find((one) => one.value === value)?.text
  const said = [
    typed.words !== '' && `words: ${typed.words}`,
    ...choiceNames.map(
      (name) => typed[name] !== '' && `${choiceTitle(name).toLowerCase()}: ${choiceTitle(name, typed[name])}`,
    ),
  ].filter((part) => part !== false)
  return `Asked: ${[...said, `in ${title(places(council), typed.where)}`].join('; ')}.`
}

const nothing = ({ typed }: Given): Html =>
  html`<p class="govuk-inset-text">Nothing was found. ${
    typed.words !== '' && 'Very common words, such as “of the”, are not looked for. '
  }Take a filter away, or try other words: inspectors may have put it differently.</p>`

const found = (given: Given, answers: Answers): Html => {
  const { typed, asked, perPage } = given
  if (answers.total === 0) return nothing(given)
  const last = Math.ceil(answers.total / perPage)
  return html`<h2 class="govuk-heading-m">${counted(answers.total, 'paragraph')} of ${counted(answers.authorities, 'authority', 'authorities')}</h2>
<p class="govuk-body">${askedInWords(given)}</p>
<p class="govuk-body tl-no-print"><a class="govuk-link" href="${addressOf('/search/quotes.csv', typed, { page: 1, all: undefined })}">Download the quotes as a spreadsheet (CSV)</a>${
    last > 1 &&
    html`, or <a class="govuk-link" href="${addressOf('/search', typed, { page: 1, all: 'yes' })}">show up to 500 on one page, to print</a>`
  }</p>
${byAuthority(answers.passages).map((run) => group(run, asked))}
${pagination({ current: typed.page, last, href: (page) => addressOf('/search', typed, { page }) })}`
}

const beginning = html`<p class="govuk-body">Ask who was praised for something and what inspectors said: choose a theme and the leaning “Strength”. Or look for
words anywhere in the documents of this authority and of the library.</p>`

/** The question, and what answers it, authority by authority. */
export const searchView = (given: Given): Html => html`${findingsNavigation('search')}
${question(given)}
${offers(given)}
${given.answers === null ? given.typed.words === '' && beginning : found(given, given.answers)}
<p class="govuk-hint">${unchecked}</p>`
