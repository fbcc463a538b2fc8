import { type Day, inWords } from '../../platform/day.ts'
import type { WrittenBy } from '../../statutory/index.ts'
import { type Area, frameworks, type Grade } from '../frameworks/index.ts'
import type { Kind, Leaning, OnSite, Outcome, Section, State, ValueKind } from '../model.ts'

export const kindTitles: Readonly<Record<Kind, string>> = {
  'standard-inspection': 'Standard inspection',
  'short-inspection': 'Short inspection',
  'focused-visit': 'Focused visit',
  'monitoring-visit': 'Monitoring visit',
  jtai: 'Joint targeted area inspection',
  'single-inspection': 'Single inspection',
  'area-send': 'Area SEND inspection',
  'committee-report': 'Committee report',
  'annual-engagement-meeting': 'Annual engagement meeting',
  'peer-challenge': 'Peer challenge',
  unknown: 'Inspection or visit',
}

/** "an annual engagement meeting", "a joint targeted area inspection". */
export const withArticle = (kind: Kind): string => {
  const title = kindTitles[kind]
  const small = title.charAt(0).toLowerCase() + title.slice(1)
  return `${/^[aeiou]/.test(small) ? 'an' : 'a'} ${small}`
}

export const areaTitles: Readonly<Record<Area, string>> = {
  overall: 'Overall effectiveness',
  leaders: 'Impact of leaders on social work practice with children and families',
  'help-and-protection': 'Children who need help and protection',
  'in-care': 'Children in care',
  'care-leavers': 'Care leavers',
  'care-and-care-leavers': 'Children in care and care leavers',
  adoption: 'Adoption performance',
  'safeguarding-board': 'Local Safeguarding Children Board',
}

/** For lists, where the grade stands beside it. */
export const shortAreaTitles: Readonly<Record<Area, string>> = {
  overall: 'Overall',
  leaders: 'Leaders',
  'help-and-protection': 'Help and protection',
  'in-care': 'Children in care',
  'care-leavers': 'Care leavers',
  'care-and-care-leavers': 'Care and care leavers',
  adoption: 'Adoption',
  'safeguarding-board': 'Safeguarding board',
}

export const shortGradeTitles: Readonly<Record<Grade, string>> = {
  outstanding: 'Outstanding',
  good: 'Good',
  'requires-improvement': 'Requires improvement',
  inadequate: 'Inadequate',
}

export const sectionTitles: Readonly<Record<Section, string>> = {
  ...areaTitles,
  headline: 'Headline findings',
  summary: 'Summary',
  other: 'Other parts of the document',
}

export const gradeTitles: Readonly<Record<Grade, string>> = {
  outstanding: 'Outstanding',
  good: 'Good',
  'requires-improvement': 'Requires improvement to be good',
  inadequate: 'Inadequate',
}

export const leaningTitles: Readonly<Record<Leaning, string>> = {
  strength: 'Strength',
  concern: 'Concern',
  mixed: 'Strength and concern',
  context: 'Context',
}

export const stateTitles: Readonly<Record<State, string>> = {
  pending: 'To decide',
  accepted: 'Accepted',
  corrected: 'Corrected',
  rejected: 'Rejected',
}

export const outcomeTitles: Readonly<Record<Outcome, string>> = { ...stateTitles, undone: 'Taken back' }

export const valueTitles: Readonly<Record<ValueKind, string>> = {
  kind: 'Kind of inspection',
  title: 'Title',
  authority: 'Local authority',
  framework: 'Framework',
  notified: 'Date notified',
  'on-site': 'Dates on site',
  'draft-received': 'Date the draft was received',
  'accuracy-due': 'Date comments on factual accuracy are due',
  'accuracy-sent': 'Date comments on factual accuracy were sent',
  received: 'Date the final report was received',
  published: 'Date published',
  'stated-deadline': 'Deadline stated by Ofsted',
  'written-by': 'Who writes the statement',
  focus: 'What inspectors looked at',
  notes: 'Notes',
  'lead-inspector': 'Lead inspector',
  inspectors: 'Inspectors',
  judgement: 'Judgement',
  'area-for-improvement': 'Area for improvement',
  'priority-action': 'Area for priority action',
  paragraph: 'Paragraph',
  'list-item': 'Item of the council’s own list',
}

export const writerTitles: Readonly<Record<WrittenBy, string>> = {
  'this-authority': 'This authority, as the principal authority',
  'another-body': 'Another body, as the principal authority',
  nobody: 'Nobody: the letter asks for no statement',
}

export const frameworkTitle = (id: string): string => frameworks.find((framework) => framework.id === id)?.title ?? id

const range = ({ start, end }: OnSite): string => {
  if (start === end) return inWords(start)
  const [from, to] = [inWords(start).split(' '), inWords(end)]
  const sameYear = start.slice(0, 4) === end.slice(0, 4)
  const sameMonth = sameYear && start.slice(5, 7) === end.slice(5, 7)
  return `${from.slice(0, sameMonth ? 1 : sameYear ? 2 : 3).join(' ')} to ${to}`
}

/** "27 September to 8 October 2021"; several periods are joined by "and". */
export const onSiteInWords = (ranges: readonly OnSite[]): string => ranges.map(range).join(' and ')

/** "Standard inspection of Dorset, 27 September to 8 October 2021"; as much of it as is known. */
export const titleOf = (inspection: {
  kind: Kind
  authority: { name: string } | null
  onSite: readonly OnSite[]
  publishedOn?: Day | null
  title?: string | null
}): string => {
  const days = inspection.onSite.length > 0 ? `, ${onSiteInWords(inspection.onSite)}` : ''
  if (inspection.title) return `${inspection.title}${days}`
  const of = inspection.authority ? ` of ${inspection.authority.name}` : ''
  const to = inspection.authority ? ` to ${inspection.authority.name}` : ''
  if (inspection.kind === 'annual-engagement-meeting') return `${kindTitles[inspection.kind]}${days}`
  const visit = inspection.kind === 'focused-visit' || inspection.kind === 'monitoring-visit'
  return `${kindTitles[inspection.kind]}${visit ? to : of}${days}`
}

/** A text that a letter gives within a sentence, as one of its own. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** "outcome-4" -> "Outcome 4" of the Children’s Social Care National Framework. */
export const nationalFrameworkTitle = (reference: string): string => {
  const words = reference.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
