import { inWords } from '../../../platform/day.ts'
import { insetText, subNavigation, tag } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import type { PageContent } from '../../../platform/views/page.ts'
import type { OpenChild } from '../../pages/child-page.ts'
import { nameOf } from '../../rules/names.ts'
import type { Chronology, SignOff } from '../model.ts'
import type { Refresh } from '../rules/due.ts'
import type { Fault } from '../rules/faults.ts'
import { upperFirst } from '../rules/proposing/atom.ts'
import { signingOf } from '../rules/signing.ts'
import { type ChronologyState, chronologyStates, isLacking, stateOf } from '../rules/state.ts'

export const chronologyAddress = (childId: string, rest = ''): string => `/children/${childId}/chronology${rest}`

const parts = [
  { id: '', text: 'Chronology' },
  { id: '/proposals', text: 'Proposed' },
  { id: '/analysis', text: 'Analysis' },
  { id: '/quality', text: 'Quality' },
  { id: '/complete', text: 'Sign off' },
  { id: '/log', text: 'Log' },
  { id: '/court', text: 'Court view' },
  { id: '/copies', text: 'Copies' },
] as const
export type PartId = (typeof parts)[number]['id']

/** The parts of one chronology. `waiting`: proposals not settled. */
export const partsNavigation = (childId: string, current: PartId | null, waiting: number): Html =>
  html`<div class="tl-no-print">${subNavigation(
    'Parts of the chronology',
    parts.map(({ id, text }) => ({
      text: id === '/proposals' && waiting > 0 ? `${text} (${waiting})` : text,
      href: chronologyAddress(childId, id),
      current: id === current,
    })),
  )}</div>`

/** Caption and breadcrumbs of every page of a chronology. `last`: this page's own words below "Chronology". */
export const framed = (child: OpenChild, last: string | null): Pick<PageContent, 'caption' | 'breadcrumbs'> => ({
  caption:
    child.names && nameOf(child) !== child.identifier ? `${nameOf(child)}, ${child.identifier}` : child.identifier,
  breadcrumbs: [
    { text: 'Children', href: '/children' },
    { text: `Child ${child.identifier}`, href: `/children/${child.childId}` },
    last === null ? { text: 'Chronology' } : { text: 'Chronology', href: chronologyAddress(child.childId) },
    ...(last === null ? [] : [{ text: last }]),
  ],
})

const stateColours = {
  'given-back': 'red',
  overdue: 'red',
  soon: 'orange',
  incomplete: 'yellow',
  current: 'green',
  'not-due': 'grey',
} as const satisfies Record<ChronologyState, string>

export const stateTag = (state: ChronologyState | null): Html | null =>
  state && tag(chronologyStates[state], stateColours[state])

const signed = ({ by, on }: SignOff): string => `${inWords(on)} by ${by}`

/** A manager gave it back: what they said, and what to do. Nothing where it was not, or was completed again. */
export const givenBackView = (childId: string, { signOffs }: Chronology, withLink = true): Html | null => {
  const { givenBack } = signingOf(signOffs)
  return (
    givenBack &&
    insetText(html`<h2 class="govuk-heading-s">Given back on ${signed(givenBack)}</h2>
<p class="govuk-body tl-pre-line">${givenBack.note}</p>
<p class="govuk-body govuk-!-margin-bottom-0">Its text waits no longer to be filed. Change what is asked, then ${
      withLink
        ? html`<a class="govuk-link" href="${chronologyAddress(childId, '/complete')}">say that it is complete again</a>`
        : 'say below that it is complete again'
    }.</p>`)
  )
}

/** Whether it is complete and checked, and by when it is to be refreshed. */
export const stateLine = ({
  chronology: { signOffs, analysis },
  refresh,
  faults,
}: {
  chronology: Chronology
  refresh: Refresh | null
  faults: readonly Fault[]
}): Html => {
  const { givenBack, waits } = signingOf(signOffs)
  const complete = signOffs.find(({ kind }) => kind === 'complete')
  const answer = waits ? null : signOffs[0]
  // On paper too, where the list of faults is left out.
  const silent = faults.find(({ id }) => id === 'no-impact')
  const state = stateOf({ refresh, isGivenBack: givenBack !== null, lacks: isLacking(faults, analysis) })
  const said = !complete
    ? ''
    : `Completed on ${signed(complete)}.${silent ? ` ${silent.text}` : ''}${
        answer
          ? ` ${answer.kind === 'checked' ? 'Checked' : 'Given back'} on ${signed(answer)}.`
          : ' Not checked by a manager yet.'
      }`
  return html`<p class="govuk-body">${stateTag(state)} ${said}${
    refresh &&
    html` ${upperFirst(refresh.why)}. ${refresh.state === 'overdue' ? 'It was due on' : 'Next due'} ${inWords(refresh.due)}.`
  }</p>`
}
