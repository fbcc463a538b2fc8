import type { Day } from '../../platform/day.ts'

export type Edition = {
  id: string
  title: string
  /** Returns as at this day or later are read by it. */
  from: Day
  until: Day | null
  source: string
  /** What is not known of it. */
  note: string | null
}

/** Editions of Annex A, oldest first. Lists and columns that not all editions have name theirs. */
export const editions: readonly Edition[] = [
  {
    id: '2022',
    title: 'Annex A, as used in June 2022',
    from: '2018-01-01',
    until: '2023-12-31',
    source: 'liia-tools, data map of Annex A, June 2022',
    note: 'List 9 had 13 columns and no eligible children. The day on which this edition ended is not known; January 2024 is the first return seen in the next.',
  },
  {
    id: '2024',
    title: 'Annex A, as used from January 2024',
    from: '2024-01-01',
    until: null,
    source: 'liia-tools-pipeline, schema of Annex A and its sample of January 2024; SSD Annex A script of July 2024',
    note: 'Not verified against any edition for the framework from April 2026.',
  },
]
