import type { Day } from '../platform/day.ts'
import type { Confidence, SourceId } from './sources.ts'

/**
 * What Ofsted's areas for improvement refer to since March 2025 ("outcome 4, national framework"). A reference may give an
 * enabler by name without a number. `title` is the name in short; `confidence` is of title and number together.
 */
export const nationalFramework = [
  {
    id: 'outcome-1',
    title: 'Children, young people and families stay together and get the help they need',
    confidence: 'secondary',
  },
  {
    id: 'outcome-2',
    title: 'Children and young people are supported by their family network',
    confidence: 'secondary',
  },
  {
    id: 'outcome-3',
    title: 'Children and young people are safe in and outside of their homes',
    confidence: 'secondary',
  },
  { id: 'outcome-4', title: 'Children in care and care leavers have stable, loving homes', confidence: 'secondary' },
  { id: 'enabler-1', title: 'Multi-agency working is prioritised and effective', confidence: 'recalled' },
  { id: 'enabler-2', title: 'Leaders drive conditions for effective practice', confidence: 'recalled' },
  { id: 'enabler-3', title: 'The workforce is equipped and effective', confidence: 'recalled' },
  { id: 'principle-1', title: 'Children’s welfare is paramount', confidence: 'secondary' },
  {
    id: 'principle-2',
    title: 'Children’s wishes and feelings are sought, heard and responded to',
    confidence: 'secondary',
  },
  {
    id: 'principle-3',
    title: 'Children’s social care works in partnership with whole families',
    confidence: 'secondary',
  },
  {
    id: 'principle-4',
    title: 'Children are raised by their families, their family networks or in family environments wherever possible',
    confidence: 'secondary',
  },
  {
    id: 'principle-5',
    title: 'Local authorities work with other agencies to identify and meet needs',
    confidence: 'recalled',
  },
  { id: 'principle-6', title: 'Local authorities act fairly towards everyone', confidence: 'recalled' },
] as const satisfies readonly { id: string; title: string; confidence: Confidence }[]

export type NationalFrameworkId = (typeof nationalFramework)[number]['id']

/** First published on this day; Ofsted cross-refers to it from March 2025. Source of all of them. */
export const nationalFrameworkFrom: Day = '2023-12-15'
export const nationalFrameworkSource: SourceId = 'national-framework'

/** "Outcome 4: children in care and care leavers have stable, loving homes", or null for an id that is not in the framework. */
export const nationalFrameworkTitle = (id: string): string | null => {
  const found = nationalFramework.find((entry) => entry.id === id)
  if (!found) return null
  const [kind, number] = found.id.split('-') as [string, string]
  return `${kind[0]!.toUpperCase()}${kind.slice(1)} ${number}: ${found.title[0]!.toLowerCase()}${found.title.slice(1)}`
}
