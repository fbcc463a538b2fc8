import { type TagColour, tag } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Way } from '../rules/reach.ts'

type Open = { inNeed: boolean; onProtectionPlan: boolean; inCare: boolean; careLeaver: boolean; diedOn: string | null }

const made = new Map<string, Html>()

/** Made once: a list of fifty children has a hundred of them, of a dozen kinds. */
const known = (words: string, colour: TagColour): Html => {
  const one = made.get(words) ?? tag(words, colour)
  made.set(words, one)
  return one
}

/** What is open for a child, as at the newest load. */
export const openTags = (child: Open): Html => {
  const tags = [
    child.diedOn && known('Died', 'grey'),
    child.onProtectionPlan && known('Protection plan', 'red'),
    child.inCare && known('In care', 'purple'),
    child.careLeaver && known('Care leaver', 'teal'),
    child.inNeed && !child.onProtectionPlan && !child.inCare && known('In need', 'blue'),
  ].filter((one) => typeof one === 'object' && one !== null)
  return tags.length > 0 ? html`<span class="tl-tags">${tags.map((one) => html`${one} `)}</span>` : html`Nothing open`
}

const ways: Readonly<Partial<Record<Way, string>>> = {
  cover: 'Cover',
  sample: 'Sample',
  duty: 'Duty',
  named: 'Named people only',
  'adoption-team': 'Adoption team only',
  'break-glass': 'Break-glass',
  reviewed: 'You review',
}

/** By which way someone reaches a child, where it is not their own, their team or their office. */
export const wayTag = (way: Way): Html | null => {
  const words = ways[way]
  return words ? known(words, way === 'named' || way === 'adoption-team' ? 'magenta' : 'grey') : null
}
