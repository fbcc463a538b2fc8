import type { Form } from '../../platform/http/page.ts'
import { typedDate } from '../../platform/views/govuk.ts'
import type { Proposal, ValueOf } from '../model.ts'
import { nationalFrameworkTitle } from '../rules/words.ts'

/** What stands in the boxes: by field name, as typed. */
export type Typed = Readonly<Record<string, string>>

const dated = (name: string, day: string | null): Typed => {
  const typed = typedDate(day)
  return { [`${name}-day`]: typed.day, [`${name}-month`]: typed.month, [`${name}-year`]: typed.year }
}

/** What the boxes show for a value before anyone typed. */
export const typedOf = (proposal: Pick<Proposal, 'kind' | 'proposed' | 'final'>): Typed => {
  const value = proposal.final ?? proposal.proposed
  if (value === null) return {}
  switch (proposal.kind) {
    case 'received':
    case 'published':
    case 'stated-deadline':
      return dated('value', value as string)
    case 'on-site':
      return Object.assign(
        {},
        ...(value as ValueOf<'on-site'>).map(({ start, end }, index) => ({
          ...dated(`start-${index + 1}`, start),
          ...dated(`end-${index + 1}`, end),
        })),
      )
    case 'authority':
      return { value: (value as ValueOf<'authority'>).name }
    case 'inspectors':
      return { value: (value as readonly string[]).join('\n') }
    case 'judgement': {
      const { area, grade } = value as ValueOf<'judgement'>
      return { area, grade }
    }
    case 'area-for-improvement':
    case 'priority-action': {
      const { text, nationalFramework } = value as ValueOf<'area-for-improvement'>
      return { text, nationalFramework: nationalFramework.map(nationalFrameworkTitle).join(', ') }
    }
    case 'paragraph': {
      const { number, section, text, sentences } = value as ValueOf<'paragraph'>
      const leanings = sentences.map((sentence, index) => [`leaning-${index}`, sentence.leaning])
      return { number: number ?? '', section, text, ...Object.fromEntries(leanings) }
    }
    case 'list-item': {
      const { text, leaning } = value as ValueOf<'list-item'>
      return { text, leaning }
    }
    default:
      return { value: value as string }
  }
}

/** What was typed into a refused form. */
export const typedIn = (form: Form): Typed =>
  Object.fromEntries(Object.entries(form.entries()).map(([name, value]) => [name, [value].flat().at(-1) ?? '']))
