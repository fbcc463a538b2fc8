import type { AcceptedParagraph } from '../model.ts'
import { areaOutcomes, type LaterArea, type Outcome, outcomes, type Passage, type Retest } from './model.ts'

/** What a person typed and ticked. */
export type Typed = { outcome: string; chosen: readonly string[]; sentence: string; note: string }

export type Verdict = { outcome: Outcome; passages: readonly Passage[]; note: string }
export type Read = { ok: true; verdict: Verdict } | { ok: false; errors: Readonly<Record<string, string>> }

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll('’', "'").trim().toLowerCase()

/** The words as the accepted narrative has them: nothing else is quoted. Null when no accepted paragraph holds them. */
export const findInNarrative = (sentence: string, paragraphs: readonly AcceptedParagraph[]): Passage | null => {
  const wanted = plain(sentence).replace(/^["“]|["”]$/g, '')
  const paragraph = wanted === '' ? undefined : paragraphs.find(({ text }) => plain(text).includes(wanted))
  if (!paragraph) return null
  const whole = paragraph.sentences.find(({ text }) => plain(text) === wanted)
  return {
    paragraphId: paragraph.id,
    paragraph: paragraph.number,
    page: paragraph.page,
    text: whole?.text ?? sentence.replaceAll(/\s+/g, ' ').trim(),
    leaning: whole?.leaning ?? paragraph.leaning,
  }
}

const longest = 2000

const sentenceFault = (typed: Typed, found: Passage | null): string | null =>
  typed.sentence !== '' && !found
    ? 'This sentence is not in an accepted paragraph of the document. Copy it word for word from “What it says”'
    : null

/** How earlier findings are settled: what no longer holds or still holds is shown by the document's own words. */
export const readRetest = (typed: Typed, retest: Retest, paragraphs: readonly AcceptedParagraph[]): Read => {
  const outcome = outcomes.find((one) => one === typed.outcome)
  const own = findInNarrative(typed.sentence, paragraphs)
  const ticked = retest.matches.filter((_, at) => typed.chosen.includes(String(at)))
  const passages = [...ticked.map(({ closeness: _, ...passage }) => passage), ...(own ? [own] : [])]
  const errors = {
    ...(outcome ? {} : { outcome: 'Choose what the document shows' }),
    ...(sentenceFault(typed, own) ? { sentence: sentenceFault(typed, own)! } : {}),
    ...(typed.note.length > longest ? { note: `The note must be ${longest} characters or fewer` } : {}),
    ...(outcome && outcome !== 'not-tested' && passages.length === 0 && typed.sentence === ''
      ? { chosen: 'Choose at least one passage that shows it, or copy a sentence of the document' }
      : {}),
  }
  if (!outcome || Object.keys(errors).length > 0) return { ok: false, errors }
  return { ok: true, verdict: { outcome, passages: outcome === 'not-tested' ? [] : passages, note: typed.note } }
}

/** How an area that the later document lists itself is settled: new, or seen before. */
export const readArea = (typed: Typed, area: LaterArea): Read => {
  const outcome = areaOutcomes.find((one) => one === typed.outcome)
  if (!outcome) return { ok: false, errors: { outcome: 'Choose whether it is new' } }
  if (typed.note.length > longest)
    return { ok: false, errors: { note: `The note must be ${longest} characters or fewer` } }
  const like = area.likeEarlier.map(
    ({ finding }): Passage => ({
      paragraphId: null,
      paragraph: finding.paragraph,
      page: finding.page,
      text: finding.text,
      leaning: 'concern',
    }),
  )
  return { ok: true, verdict: { outcome, passages: outcome === 'seen-before' ? like : [], note: typed.note } }
}
