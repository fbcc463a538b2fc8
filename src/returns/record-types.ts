import type { RecordType } from '../platform/record-type.ts'

export const recordTypes: readonly RecordType[] = [
  {
    id: 'returns.upload',
    title: 'Returns handed in',
    tables: [
      'returns.upload',
      'returns.upload_file',
      'returns.load_check',
      'returns.load_list',
      'returns.finding',
      'returns.gone_child',
    ],
    purpose:
      'To read and check a return before it is loaded, to show who can put right what is wrong in the case system, and how that changes',
    lawfulBasis:
      'Public task, UK GDPR Article 6(1)(e): Children Act 1989 Parts 3 to 5; accuracy of records, Article 5(1)(d); special category data: ' +
      'Article 9(2)(g) and Data Protection Act 2018, Schedule 1, paragraph 18 (safeguarding of children)',
    about: ['children', 'families', 'staff'],
    holds:
      'Names of files, counts, who handed in and decided. Until it is read, the files themselves. What was found: identifiers of children, names of workers and teams, dates and codes that contradict each other. Which children a return left out, and why it was loaded all the same',
    audience:
      'Counts: those who see returns. What was found and left out: those who load returns (of adopters: the adoption team), and each worker and manager for the children they hold',
    retention: {
      years: 6,
      from: 'the day it was handed in',
      reason:
        'To show over two inspection cycles that records are put right; findings themselves go when a newer return is loaded',
      source: 'Local: as the improvement plan’s evidence of data quality',
    },
    comesFrom: 'The case system’s exports, handed in on a page, by the command or from the watched folder',
    goesTo: 'Children’s records, once accepted; spreadsheets of what was found, for those who put it right',
    fields: [
      { name: 'files', why: 'Kept only until they are read, so that reading can go on after a restart' },
      {
        name: 'findings',
        why: 'Name the child by the case system’s identifier, so that the record can be found and put right',
      },
    ],
  },
]
