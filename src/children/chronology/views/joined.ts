import { inWords, todayInEngland } from '../../../platform/day.ts'
import { details, table } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import { type Analysis, type JoinedPart, type SignOff, signOffKinds } from '../model.ts'
import { titleInSentence } from '../rules/roles.ts'

const paragraph = (title: string, text: string): Html | null =>
  text === '' ? null : html`<h4 class="govuk-heading-s">${title}</h4><p class="govuk-body tl-pre-line">${text}</p>`

export const analysisParagraphs = ({
  meaning,
  patterns,
  gaps,
}: Pick<Analysis, 'meaning' | 'patterns' | 'gaps'>): Html =>
  html`${paragraph('What the history means for the plan now', meaning)}${paragraph('Patterns', patterns)}${paragraph('What is not known', gaps)}`

export const signOffRows = (signOffs: readonly SignOff[]): readonly (readonly (Html | string)[])[] =>
  signOffs.map((one) => [
    inWords(one.on),
    signOffKinds[one.kind],
    `${one.by}, ${titleInSentence(one.role)}`,
    String(one.entries),
    html`<span class="tl-pre-line">${one.note}</span>${one.kind === 'complete' && one.faults.length > 0 && html`${one.note !== '' && html`<br>`}<span class="tl-secondary">Still missing: ${one.faults.join(' ')}</span>`}`,
  ])

const written = (one: Analysis): string => `Version ${one.version}, by ${one.by} on ${inWords(todayInEngland(one.at))}`

const under = ({ identifier }: JoinedPart, text: string): string =>
  `${text} under ${identifier}, before the two were joined`

/** Analyses of identifiers that were joined: to read only. Nothing where there are none. */
export const joinedAnalyses = (joined: readonly JoinedPart[]): Html =>
  html`${joined
    .filter(({ analyses }) => analyses.length > 0)
    .map((part) =>
      details({
        summary: under(part, 'Analysis written'),
        content: html`${part.analyses.map(
          (one) => html`<h3 class="govuk-heading-s">${written(one)}</h3>${analysisParagraphs(one)}`,
        )}`,
      }),
    )}`

/** Who signed the chronologies of identifiers that were joined: to read only. */
export const joinedSignOffs = (joined: readonly JoinedPart[]): Html =>
  html`${joined
    .filter(({ signOffs }) => signOffs.length > 0)
    .map(
      (part) =>
        html`<div class="tl-scroll" tabindex="0" role="region" aria-label="${under(part, 'Signed')}">${table({
          caption: under(part, 'Signed'),
          captionSize: 's',
          head: ['When', 'What', 'Who', 'Entries', 'Note'],
          rows: signOffRows(part.signOffs),
        })}</div>`,
    )}`
