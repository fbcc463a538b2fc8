import { inWords } from '../../../platform/day.ts'
import { subNavigation, tag } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import type { PageContent } from '../../../platform/views/page.ts'
import type { OpenChild } from '../../pages/child-page.ts'
import { nameOf } from '../../rules/names.ts'
import type { Chronology, SignOff } from '../model.ts'
import type { Refresh } from '../rules/due.ts'
import { upperFirst } from '../rules/proposing/atom.ts'

export const chronologyAddress = (childId: string, rest = ''): string => `/children/${childId}/chronology${rest}`

const parts = [
  { id: '', text: 'Chronology' },
  { id: '/proposals', text: 'Proposed' },
  { id: '/analysis', text: 'Analysis' },
  { id: '/quality', text: 'Quality' },
  { id: '/complete', text: 'Sign off' },
  { id: '/log', text: 'Log' },
  { id: '/court', text: 'Court view' },
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

export const refreshTag = (refresh: Refresh | null): Html | null => {
  if (refresh === null) return null
  if (refresh.state === 'overdue') return tag('Overdue', 'red')
  if (refresh.state === 'soon') return tag('Due soon', 'orange')
  return refresh.never ? tag('Not due yet', 'grey') : tag('Up to date', 'green')
}

const signed = ({ by, on }: SignOff): string => `${inWords(on)} by ${by}`

/** Whether it is complete and checked, and by when it is to be refreshed. */
export const stateLine = ({ signOffs }: Chronology, refresh: Refresh | null): Html => {
  const complete = signOffs.find(({ kind }) => kind === 'complete')
  const answer = signOffs.find(({ kind, at }) => kind !== 'complete' && (!complete || at >= complete.at))
  const said = !complete
    ? ''
    : `Completed on ${signed(complete)}.${
        answer
          ? ` ${answer.kind === 'checked' ? 'Checked' : 'Given back'} on ${signed(answer)}.`
          : ' Not checked by a manager yet.'
      }`
  return html`<p class="govuk-body">${refreshTag(refresh)} ${said}${
    refresh &&
    html` ${upperFirst(refresh.why)}. ${refresh.state === 'overdue' ? 'It was due on' : 'Next due'} ${inWords(refresh.due)}.`
  }</p>`
}
