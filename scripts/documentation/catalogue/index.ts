import { generatedNote } from '../markdown.ts'
import { bankHolidaysPage } from './bank-holidays.ts'
import { checksPage } from './checks.ts'
import { chronologyPage } from './chronology.ts'
import { crosswalkPage } from './crosswalk.ts'
import { frameworksPage } from './frameworks.ts'
import { nationalOutcomesPage } from './national-outcomes.ts'
import { ratingsPage } from './ratings.ts'
import { readingRulesPage, themesPage } from './reading-rules.ts'
import { returnsPage } from './returns.ts'
import { rolesPage } from './roles.ts'
import { authoritiesPage, sourcesPage } from './sources.ts'
import { standardsPages } from './standards.ts'
import { timescalesPage } from './timescales.ts'

const pages = [
  ['timescales', 'Timescales', 'what is owed after each kind of document, and by when', timescalesPage],
  ['bank-holidays', 'Bank holidays', 'the days that working days leave out', bankHolidaysPage],
  ['frameworks', 'Inspection frameworks', 'editions, judgements, grades, dates', frameworksPage],
  ['crosswalk', 'Crosswalk of judgements', 'what may be compared between editions, and why not', crosswalkPage],
  [
    'national-outcomes',
    'National outcomes',
    'every published report that is counted, and the rule',
    nationalOutcomesPage,
  ],
  ['reading-rules', 'Reading rules', 'how a document is read, and which files are refused', readingRulesPage],
  ['themes', 'Themes', 'practice areas and the words that find them', themesPage],
  ['returns', 'Returns', 'the lists of Annex A and the tables of the dataset, column by column', returnsPage],
  ['checks', 'Checks', 'what is looked for in a return, how serious it is, and where the rule is from', checksPage],
  ['ratings', 'Ratings', 'of the lines of an improvement plan', ratingsPage],
  [
    'chronology',
    'Chronologies',
    'what is proposed for a child’s chronology, what is not, and the quality questions',
    chronologyPage,
  ],
  ['roles', 'Roles and permissions', 'who may do what', rolesPage],
  ['authorities', 'Authorities', 'by DfE number, with statistical neighbours', authoritiesPage],
  ['sources', 'Sources', 'where each fact comes from, and how sure it is', sourcesPage],
] as const

const contents = (): string =>
  [
    generatedNote('scripts/documentation/catalogue'),
    '# Catalogue',
    '',
    'Every definition that Throughline works by, for people who do not program. Each is declared once in the code; these pages are made from it,',
    'and a check fails when they differ.',
    '',
    ...pages.map(([file, title, what]) => `- [${title}](${file}.md): ${what}`),
    '- [Practice standards](standards/README.md): each with its formula, source, settings, worked examples and what can be proven',
    '',
  ].join('\n')

/** The pages of docs/catalogue, by file. */
export const catalogue = (): Readonly<Record<string, string>> => ({
  'docs/catalogue/README.md': contents(),
  ...standardsPages(),
  ...Object.fromEntries(pages.map(([file, , , write]) => [`docs/catalogue/${file}.md`, write()])),
})
