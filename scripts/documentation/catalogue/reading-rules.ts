import { faults, kinds, themes } from '../../../src/inspections/reader/index.ts'
import { type Cue, intention, neutral, praise, worry } from '../../../src/inspections/reader/leaning-words.ts'
import { kindTitles, leaningTitles } from '../../../src/inspections/rules/words.ts'
import { generatedNote, table } from '../markdown.ts'
import { patternInWords } from './pattern-in-words.ts'

const howToRead =
  'Words are shown for reading, not for the machine: what stands in [ ] and the (s) of word(s) may be missing, a / b is either, … is any word; exceptions are left out.'

const cues = (title: string, meaning: string, list: readonly Cue[]): string[] => [
  `## ${title}`,
  '',
  meaning,
  '',
  table(
    ['Words', 'Weight', 'Example'],
    list.map(({ words, weight, example }) => [patternInWords(words), weight === 2 ? 'decides' : 'leans', example]),
  ),
  '',
]

/** The themes of practice and the words by which each is found. */
export const themesPage = (): string =>
  [
    generatedNote('src/inspections/reader/themes-list.ts'),
    '# Themes',
    '',
    'The practice areas that a sentence of a report is put under, and the words that do it. Most sentences have one to three, some none.',
    howToRead,
    '',
    table(
      ['Theme', 'Words', 'Example'],
      themes.map(({ title, words, example }) => [title, patternInWords(words), example]),
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
    'A “not” before praise turns it round, and so does a “no” before a worry. What is hoped for is context.',
    howToRead,
    '',
    ...cues('Words of strength', 'What is said of work that goes well.', praise),
    ...cues('Words of concern', 'What is said of work that does not.', worry),
    ...cues('Words of context', 'Whatever else is said: scope, method, facts.', neutral),
    ...cues('Words of intention', 'What is planned and not yet done.', intention),
    '## Files that are refused',
    '',
    table(
      ['What is wrong', 'What people are told'],
      Object.entries(faults).map(([code, sentence]) => [code.replaceAll('-', ' '), sentence]),
    ),
    '',
  ].join('\n')
