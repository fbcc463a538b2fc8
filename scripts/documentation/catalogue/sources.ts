import { authorities, sources } from '../../../src/statutory/index.ts'
import { generatedNote, table } from '../markdown.ts'

const confidence = {
  verified: 'Read in the law or in Ofsted’s own words',
  secondary: 'Read in someone’s account of it',
  recalled: 'General knowledge, not looked up',
} as const

/** Where each fact of law and practice comes from, and how sure it is. */
export const sourcesPage = (): string =>
  [
    generatedNote('src/statutory/sources.ts'),
    '# Sources',
    '',
    'A period that is not law, or that nobody could verify, is a setting that a council can correct.',
    '',
    table(
      ['Source', 'Where', 'Checked', 'How sure', 'Note'],
      Object.values(sources).map((source) => [
        source.title,
        source.where,
        source.checkedOn,
        confidence[source.confidence],
        'note' in source ? source.note : '',
      ]),
    ),
    '',
  ].join('\n')

/** Every authority by its DfE number, abolished ones included. */
export const authoritiesPage = (): string => {
  const name = (code: string): string => authorities.find((one) => one.code === code)?.name ?? code
  return [
    generatedNote('src/statutory/authorities-table.ts'),
    '# Authorities',
    '',
    `${sources.authorities.title}: ${sources.authorities.where}. Days are given where one began or ended since 2013.`,
    '',
    table(
      ['DfE number', 'Name', 'Region', 'Type', 'From', 'Until', 'Most alike (statistical neighbours, closest first)'],
      authorities.map((one) => [
        one.code,
        one.name,
        one.region,
        one.type.replace('-', ' '),
        one.from ?? '',
        one.until ?? '',
        one.neighbours.map(name).join(', '),
      ]),
    ),
    '',
  ].join('\n')
}
