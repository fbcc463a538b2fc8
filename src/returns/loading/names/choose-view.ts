import { button, checkboxes, form, radios, select } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import type { Chrome } from '../../../platform/views/page.ts'
import { counted } from '../rules/words.ts'
import type { Candidate } from './rules.ts'
import type { Proposed } from './views.ts'

/** `teams`: where children are held under the name, where it may be told apart by team. `spellings`: other names that may be the same person's. */
export type Choosing = {
  one: Proposed
  candidates: readonly Candidate[]
  spellings: readonly string[]
  teams: readonly { team: string | null; children: number }[]
}

const hintOf = ({ email, where }: Candidate): string => [where, email].filter(Boolean).join(', ')

const inFull = (candidate: Candidate): string =>
  candidate.where ? `${candidate.name} (${candidate.where})` : candidate.name

const nobody = {
  value: 'nobody',
  text: 'Nobody in the directory',
  hint: 'Their children are seen by the managers of their team',
}

const whoIsIt = ({ one, candidates, spellings }: Choosing, error: string | null): Html => {
  const { sure, perhaps } = one.proposal
  const near = [...(sure ? [sure] : []), ...perhaps].slice(0, 10)
  return html`${radios({
    name: 'id',
    legend: one.kind === 'worker' ? 'Who is it?' : 'Which team is it?',
    legendSize: 'm',
    error,
    items: [
      ...near.map((each) => ({ value: each.id, text: each.name, hint: hintOf(each) || null })),
      { value: 'other', text: 'Another one in the directory', hint: 'Choose below' },
      ...(one.kind === 'worker' ? [nobody] : []),
    ],
  })}
${select({
  name: 'other',
  label: 'Another one',
  items: [{ value: '', text: '' }, ...candidates.map((each) => ({ value: each.id, text: inFull(each) }))],
})}
${
  spellings.length > 0 &&
  checkboxes({
    name: 'also',
    legend: 'Other spellings of the same person',
    hint: 'Those that you tick are matched to the same person',
    items: spellings.map((name) => ({ value: name, text: name })),
    small: true,
  })
}
${button({ text: 'Save' })}`
}

const twoPeople = (chrome: Chrome, action: string, { one, teams }: Choosing): Html | null =>
  teams.filter(({ team }) => team !== null).length < 2
    ? null
    : html`<h2 class="govuk-heading-m">Are they two people?</h2>
<p class="govuk-body">The returns name ${one.name} in ${teams.map(({ team, children }) => `${team ?? 'no team'} (${counted(children, 'child', 'children')})`).join(', ')}.
If two people have the name, it is told apart by the team beside it, and each is matched by itself. Where a return names no team, as for reviewing officers and personal advisers, it stays one name.</p>
${form({ chrome, action, label: 'Two people', body: html`<input type="hidden" name="do" value="apart">${button({ text: 'Two people have this name', look: 'secondary' })}` })}`

/** One name of the returns: who it is, which other names are theirs, and whether it is two people. */
export const chooseView = (chrome: Chrome, address: string, choosing: Choosing, error: string | null): Html => {
  const { one } = choosing
  const action = `${address}/choose?kind=${one.kind}&name=${encodeURIComponent(one.name)}`
  return html`<p class="govuk-body">The returns call ${one.kind === 'worker' ? 'a worker' : 'a team'} “${one.name}”, with ${counted(one.children, 'child', 'children')}.</p>
${form({ chrome, action, body: whoIsIt(choosing, error) })}
${twoPeople(chrome, action, choosing)}`
}
