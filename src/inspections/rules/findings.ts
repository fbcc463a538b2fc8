import type { AcceptedJudgement, AcceptedParagraph, Finding, FindingKind, Proposal, Sentence } from '../model.ts'
import { leaningOfParagraph } from '../reader/leaning-paragraph.ts'
import { isKind } from './facts.ts'

type Leaning = Sentence['leaning']

export const leaningOf = leaningOfParagraph

export const paragraphsOf = (proposals: readonly Proposal[]): readonly AcceptedParagraph[] =>
  proposals
    .filter(isKind('paragraph'))
    .flatMap(({ id, source, final }) =>
      final ? [{ ...final, id, page: source?.page ?? null, leaning: leaningOf(final.sentences) }] : [],
    )

export const judgementsOf = (proposals: readonly Proposal[]): readonly AcceptedJudgement[] =>
  proposals
    .filter(isKind('judgement'))
    .flatMap(({ id, source, final }) => (final ? [{ ...final, id, page: source?.page ?? null }] : []))

/** A sentence that a person may pick from the narrative as a concern to answer. */
export const isPickable = (sentence: Pick<Sentence, 'leaning'>): boolean =>
  sentence.leaning === 'concern' || sentence.leaning === 'mixed'

const outside: ReadonlySet<string> = new Set(['headline', 'summary', 'other'])

/**
 * Without covering words and notes. In a report they are what stands outside its parts; a letter has no parts, and its
 * main findings stand there too: only what comes before its headline is left out.
 */
export const withoutCover = <P extends Pick<AcceptedParagraph, 'section'>>(paragraphs: readonly P[]): readonly P[] => {
  const parts = new Set(paragraphs.map(({ section }) => section).filter((section) => !outside.has(section)))
  const start = paragraphs.findIndex(({ section }) => section === 'headline' || section === 'summary')
  return paragraphs.filter(({ section }, at) => section !== 'other' || (parts.size < 2 && at > start))
}

/** What a sentence becomes when it is picked. */
export const kindWhenPicked = (leaning: Leaning): FindingKind => (leaning === 'strength' ? 'strength' : 'concern')

/** A finding as stored: its words are its proposal's, or the sentence that was picked. */
export type FindingRow = { id: string; kind: FindingKind; sentence: string | null }

const listed = (row: FindingRow, proposal: Proposal<'area-for-improvement' | 'priority-action'>): Finding => {
  const value = proposal.final ?? proposal.proposed
  return {
    id: row.id,
    inspectionId: proposal.inspectionId,
    kind: row.kind,
    origin: 'listed',
    text: value?.text ?? '',
    paragraph: null,
    page: proposal.source?.page ?? null,
    section: null,
    leaning: 'concern',
    themes: [],
    nationalFramework: value?.nationalFramework ?? [],
    quote: proposal.source?.text ?? '',
    standing: proposal.final !== null,
  }
}

const picked = (row: FindingRow, proposal: Proposal<'paragraph'>): Finding => {
  const value = proposal.final ?? proposal.proposed
  const sentence = value?.sentences.find((one) => one.text === row.sentence)
  return {
    id: row.id,
    inspectionId: proposal.inspectionId,
    kind: row.kind,
    origin: 'narrative',
    text: row.sentence ?? '',
    paragraph: value?.number ?? null,
    page: proposal.source?.page ?? null,
    section: value?.section ?? null,
    leaning: sentence?.leaning ?? (row.kind === 'strength' ? 'strength' : 'concern'),
    themes: sentence?.themes ?? [],
    nationalFramework: [],
    quote: row.sentence ?? '',
    standing: proposal.final?.sentences.some((one) => one.text === row.sentence) ?? false,
  }
}

/** Puts a stored finding together with the value it rests on. It stands while that value is accepted and still says it. */
export const findingOf = (row: FindingRow, proposal: Proposal): Finding | null => {
  if (isKind('paragraph')(proposal)) return picked(row, proposal)
  if (isKind('area-for-improvement')(proposal) || isKind('priority-action')(proposal)) return listed(row, proposal)
  return null
}
