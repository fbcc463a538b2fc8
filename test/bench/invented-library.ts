/** Invented documents of other authorities in bulk: the same every time, with words as unevenly frequent as in real ones. */
import type { Leaning, Section } from '../../src/inspections/model.ts'
import { authorities } from '../../src/statutory/index.ts'

const nouns = (
  'children,care leavers,families,parents,carers,workers,managers,leaders,partners,plans,visits,assessments,records,audits,' +
  'referrals,strategies,decisions,homes,schools,advisers,placements,meetings,reviews,risks,needs,views,wishes,services,' +
  'teams,thresholds,chronologies,supervision,caseloads,accommodation,neglect,exploitation,health,education,adoption,' +
  'fostering,permanence,contact,siblings,identity,participation,advocacy,training,performance,oversight,conferences,' +
  'proceedings,allegations,homelessness,pathways,tenancies,employment,transitions,disabilities,custody,partnership,' +
  'governance,commissioning,sufficiency'
).split(',')
const verbs =
  'receive develop understand consider record review challenge improve strengthen monitor provide identify support protect help know see write share agree explore address sustain oversee escalate inform reflect shape deliver plan prepare'.split(
    ' ',
  )
const adverbs =
  'well quickly often rarely always sometimes effectively carefully promptly consistently sensitively slowly together early late routinely'.split(
    ' ',
  )
const phrases = [
  'return home interviews',
  'strategy discussions',
  'letters to parents',
  'step down decisions',
  'life story work',
  'pathway plans',
  'personal advisers',
  'multi-agency safeguarding hub',
  'private fostering arrangements',
  'out-of-hours service',
]
const themes = [
  'missing',
  'assessment',
  'planning',
  'supervision',
  'audit',
  'neglect',
  'exploitation',
  'front-door',
  'early-help',
  'health',
  'pathway-plans',
  'permanence',
]
const sections: readonly Section[] = ['help-and-protection', 'in-care', 'care-leavers', 'leaders', 'summary']
const leanings: readonly Leaning[] = ['strength', 'strength', 'concern', 'mixed', 'context']

/** Numbers from 0 to 1, always the same run for a seed (mulberry32). */
export const randomOf = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Early entries of a list far more often than late ones, as words are. */
const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() ** 2 * list.length)]!

export const inventedSentence = (random: () => number): string => {
  const subject = random() < 0.03 ? phrases[Math.floor(random() * phrases.length)]! : pick(nouns, random)
  const clause = () => `${pick(verbs, random)} ${pick(nouns, random)} ${pick(adverbs, random)}`
  const rare = random() < 0.3 ? ` in area ${Math.floor(random() * 4_000).toString(36)}ham` : ''
  const more = random() < 0.6 ? `, and ${pick(nouns, random)} ${clause()}` : ''
  return `${subject[0]!.toUpperCase()}${subject.slice(1)} ${clause()}${more}${rare}, so that ${pick(nouns, random)} ${clause()}.`
}

const inventedParagraph = (number: number, random: () => number) => {
  const sentences = Array.from({ length: 3 + Math.floor(random() * 3) }, () => ({
    text: inventedSentence(random),
    leaning: pick(leanings, random),
    themes: random() < 0.8 ? [pick(themes, random)] : [],
  }))
  const section = sections[Math.min(sections.length - 1, Math.floor(number / 14))]!
  return {
    number: String(number),
    section,
    page: 1 + Math.floor(number / 6),
    text: sentences.map(({ text }) => text).join(' '),
    sentences,
  }
}

/** What the reader would give for document `at` of a bulk of them: 65 paragraphs, as a standard inspection's report has. */
export const inventedReading = (at: number) => {
  const random = randomOf(at + 1)
  const { name, code } = authorities[at % authorities.length]!
  return {
    authority: { name, code },
    published: `${2018 + (at % 9)}-${String(1 + (at % 12)).padStart(2, '0')}-15`,
    paragraphs: Array.from({ length: 65 }, (_, number) => inventedParagraph(number + 1, random)),
  }
}
