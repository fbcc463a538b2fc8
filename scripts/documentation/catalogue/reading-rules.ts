import { faults, kinds, readingRules, themes } from '../../../src/inspections/reader/index.ts'
import { leaningRules } from '../../../src/inspections/reader/leaning.ts'
import { frames, openings } from '../../../src/inspections/reader/leaning-context.ts'
import type { Cue } from '../../../src/inspections/reader/leaning-cue.ts'
import { paragraphRules } from '../../../src/inspections/reader/leaning-paragraph.ts'
import { praise } from '../../../src/inspections/reader/leaning-praise.ts'
import { bars, turns } from '../../../src/inspections/reader/leaning-turns.ts'
import { cares, loads, worry } from '../../../src/inspections/reader/leaning-worry.ts'
import { kindTitles, leaningTitles } from '../../../src/inspections/rules/words.ts'
import { generatedNote, table } from '../markdown.ts'
import { patternInWords } from './pattern-in-words.ts'

const howToRead =
  '“…” stands for any ending of a word, or for words between two; a / b is either; hyphens do not count. Of two phrases on the same words the longer holds.'

const roles: Readonly<Record<Cue['role'], string>> = {
  praise: 'strength',
  worry: 'concern',
  load: 'good when low, bad when high',
  care: 'a concern unless it is dealt with',
  deny: 'turns praise into concern, and concern into praise',
  less: 'makes little of what follows',
  more: 'makes much of an amount',
  relief: 'takes a concern away',
  handle: 'deals with a danger or trouble',
  control: 'keeps a trouble in hand',
  aim: 'what follows is hoped for',
  aware: 'what follows is known of',
  intent: 'what follows is planned',
  begun: 'has only begun',
  fact: 'tells a fact',
  contrast: 'sets one thing against another',
  scene: 'opens a clause that says when',
  bar: 'ends the reach of “not”',
  none: 'says neither',
}

/** A declared phrase as people read it: “…” for any ending or word between. */
const phrasesInWords = (phrases: string): string =>
  phrases
    .replaceAll(';', ',')
    .replaceAll('*', '…')
    .replaceAll('|', ' / ')
    .replace(/~\d+|\b_\b/g, '…')

const cues = (title: string, meaning: string, list: readonly Cue[]): string[] => [
  `## ${title}`,
  '',
  meaning,
  '',
  table(
    ['Words', 'What they do', 'Weight', 'Example', 'Reads'],
    list.map(({ phrases, role, weight, example, reads }) => [
      phrasesInWords(phrases),
      roles[role],
      weight === 0 ? 'none of its own' : String(weight),
      example,
      leaningTitles[reads].toLowerCase(),
    ]),
  ),
  '',
]

/** The themes of practice and the words by which each is found. */
export const themesPage = (): string =>
  [
    generatedNote('src/inspections/reader/themes-of-*.ts'),
    '# Themes',
    '',
    'The practice areas that a sentence of a report is put under, and the words that do it. Most sentences have one to three, some none.',
    howToRead,
    '',
    table(
      ['Theme', 'Words', 'Unless they stand in', 'Found in', 'Not found in'],
      themes.map(({ title, words, unless, found, notIn }) => [
        title,
        phrasesInWords(words),
        phrasesInWords(unless),
        found,
        notIn,
      ]),
    ),
    '',
  ].join('\n')

/** The rules by which a document is read, as far as they are declared as data. */
export const readingRulesPage = (): string =>
  [
    generatedNote('src/inspections/reader'),
    '# Reading rules',
    '',
    'The reader works by declared words and rules: the same document always gives the same proposals, and nothing is sent anywhere. What it',
    'reads counts only once a person has accepted it. Themes are on a [page of their own](themes.md), frameworks [too](frameworks.md).',
    '',
    `**Kinds of document**: ${kinds.map((kind) => kindTitles[kind].toLowerCase()).join('; ')}.`,
    '',
    '**Leaning** of a sentence:',
    `${leaningTitles.strength.toLowerCase()}, ${leaningTitles.concern.toLowerCase()}, ${leaningTitles.mixed.toLowerCase()} (one is set against the other), ${leaningTitles.context.toLowerCase()} (neither).`,
    'A “not” before praise turns it round, and so does a “no” before a worry. What is hoped for, planned or only known of is context.',
    howToRead,
    '',
    '## Rules of leaning',
    '',
    'Each clause of a sentence is weighed by the words below; the first of these rules that holds decides. None holds: context.',
    '',
    table(
      ['Rule', 'Reads', 'Example'],
      leaningRules.map(({ says, leaning, example }) => [says, leaningTitles[leaning].toLowerCase(), example]),
    ),
    '',
    '**Leaning of a paragraph**, from its sentences:',
    '',
    ...paragraphRules.map(({ says, leaning }) => `- ${leaningTitles[leaning].toLowerCase()}: ${says.toLowerCase()}`),
    '',
    ...cues('Words of strength', 'What is said of work that goes well.', praise),
    ...cues('Words of concern', 'What is said of work that does not.', [...worry, ...loads, ...cares]),
    ...cues('Words that turn others', 'They change what stands beside them, or only look like praise or concern.', [
      ...turns,
      ...bars,
    ]),
    ...cues(
      'Words that frame',
      'What is aimed at, known of, planned or counted, and what is set against what.',
      frames,
    ),
    '## Sentences of method',
    '',
    'A sentence that opens so is context, whatever else it says.',
    '',
    table(
      ['Opening', 'Example'],
      openings.map(({ words, example }) => [patternInWords(words), example]),
    ),
    '',
    '## How each value is read',
    '',
    'Every value of a review says by which of these rules it was read. What a fallback read stands first in the review, and among the warnings.',
    '',
    table(
      ['Value', 'Rule', 'Example', ''],
      Object.values(readingRules).map((rule) => [
        rule.reads,
        rule.words,
        rule.example,
        'fallback' in rule ? 'fallback: look twice' : '',
      ]),
    ),
    '',
    '## Files that are refused',
    '',
    table(
      ['What is wrong', 'What people are told'],
      Object.entries(faults).map(([code, sentence]) => [code.replaceAll('-', ' '), sentence]),
    ),
    '',
  ].join('\n')
