import type { RecordType } from '../platform/record-type.ts'

const task =
  'Public task, UK GDPR Article 6(1)(e): Children Act 1989 Parts 3 to 5, Children Act 2004 sections 10 and 11; special category data: ' +
  'Article 9(2)(g) and Data Protection Act 2018, Schedule 1, paragraph 18 (safeguarding of children)'
const management =
  'Public task, UK GDPR Article 6(1)(e): managing the authority’s functions under the Children Act 1989 and 2004'

export const recordTypes: readonly RecordType[] = [
  {
    id: 'performance.stored_case',
    title: 'Cases of practice standards',
    tables: ['performance.stored_case', 'performance.derived'],
    purpose:
      'To say, for each child, what had to happen by when and whether it did: the figure, the worklist and the list behind a figure are counted from these',
    lawfulBasis: task,
    about: ['children', 'staff'],
    holds:
      'Days worked out from the child’s dated records (when a visit was due and made), the team and worker named there. That a child is on such a list is special category data',
    audience:
      'As the child’s record: within reach only. Figures made from them name nobody, but for a worker’s own figures, which the worker and who manages them see',
    retention: {
      years: null,
      from: 'as the child’s record',
      reason: 'They are worked out from the child’s records and go with them',
      source: 'As the child’s record',
    },
    comesFrom: 'Worked out from the dated records about children and workers, by the definitions in the catalogue',
    goesTo: 'Figures, worklists. Nothing leaves by itself',
  },
  {
    id: 'performance.freeze',
    title: 'Frozen figures and what came out otherwise later',
    tables: ['performance.freeze', 'performance.figure', 'performance.restatement'],
    purpose: 'To quote one figure everywhere, say how old its data was, and show when it came out otherwise later',
    lawfulBasis: management,
    about: ['nobody'],
    holds: 'Counts and shares by authority, service, locality and team. Small counts can point to a child',
    audience: 'Those who see figures; members and partners with small counts withheld',
    retention: {
      years: null,
      from: 'frozen_at',
      reason: 'Trends over years are compared with them, and papers quote them',
      source: 'Local: the authority’s record of its performance',
    },
    comesFrom: 'Counted from the cases of practice standards',
    goesTo: 'Plans, papers and the self-evaluation. Nothing leaves by itself',
  },
  {
    id: 'performance.setting',
    title: 'The authority’s own limits and targets',
    tables: ['performance.setting', 'performance.target'],
    purpose: 'To say which limit and target was in force when, who decided it and why',
    lawfulBasis: management,
    about: ['staff'],
    holds: 'Names of those who decided and who entered it',
    audience: 'Those who see figures',
    retention: {
      years: null,
      from: 'entered_at',
      reason: 'A figure of the past can be understood only with the limit and target of its time',
      source: 'Local: the authority’s record of its performance',
    },
    comesFrom: 'Entered by staff',
    goesTo: 'Shown beside figures. Nothing leaves by itself',
  },
  {
    id: 'performance.commentary',
    title: 'Commentary on figures',
    tables: ['performance.commentary'],
    purpose: 'To say why a figure is as it is and what is being done, bound to the figure that it was written about',
    lawfulBasis: management,
    about: ['staff'],
    holds:
      'Free text about a figure, who wrote it and when. The form asks for no name of a child and warns where the text reads as one',
    audience: 'Those who see figures; members and partners where the writer says so, and never of a small number',
    retention: {
      years: null,
      from: 'when it was written',
      reason: 'A figure that was quoted is understood with what was said about it then',
      source: 'Local: the authority’s record of its performance',
    },
    comesFrom: 'Typed by analysts, managers and the director',
    goesTo: 'Shown and printed beside figures. Nothing leaves by itself',
    fields: [{ name: 'text', why: 'Why the figure is as it is. The form asks people not to name a child' }],
  },
  {
    id: 'performance.diagnostic_set',
    title: 'Diagnostic sets of practice standards',
    tables: ['performance.diagnostic_set'],
    purpose: 'To say which figures a board chose to look at, why, who decided and since when',
    lawfulBasis: management,
    about: ['staff'],
    holds: 'Names of those who decided and who entered it; why each standard was chosen',
    audience: 'Those who see figures',
    retention: {
      years: null,
      from: 'when it was written',
      reason: 'A paper of the past is understood with the set of its time',
      source: 'Local: the authority’s record of its performance',
    },
    comesFrom: 'Entered by staff from decisions of a board',
    goesTo: 'Shown and printed with figures. Nothing leaves by itself',
  },
  {
    id: 'performance.calendar',
    title: 'A person’s own calendar of what is due',
    tables: ['performance.calendar'],
    purpose:
      'To show staff in their calendar program how much is due on which day, without signing in and without anything about a child',
    lawfulBasis: management,
    about: ['staff'],
    holds: 'Whose work it counts, when it was made, about when it was read last, and a hash of its secret address',
    audience: 'The person themselves. At the secret address: counts by standard and day, and no child',
    retention: {
      years: null,
      from: 'as the account',
      reason:
        'One row a person: written over when it is made anew, deleted when it is ended, and of no use once the account has ended',
      source: 'Local: the authority’s accounts',
    },
    comesFrom: 'Made by the person',
    goesTo: 'Counts, to the calendar program that the person gives the address to',
  },
  {
    id: 'performance.digest',
    title: 'Who wants the digest of their worklist by e-mail',
    tables: ['performance.digest'],
    purpose: 'To send staff how much is due and late as often as they want it, and to none who wants none',
    lawfulBasis: management,
    about: ['staff'],
    holds: 'How often the person wants it and when they chose that',
    audience: 'The person themselves',
    retention: {
      years: null,
      from: 'as the account',
      reason: 'One row a person: written over when they choose anew, deleted with the account',
      source: 'Local: the authority’s accounts',
    },
    comesFrom: 'Chosen by the person',
    goesTo: 'The digest, counts and no child, goes to their work e-mail address',
  },
  {
    id: 'performance.api_key',
    title: 'Keys by which programs read figures',
    tables: ['performance.api_key'],
    purpose:
      'To let Power BI and other programs of the authority read figures, and to know which, by whom and until when',
    lawfulBasis: management,
    about: ['staff'],
    holds: 'Name of the key, who made and ended it, when it was last used. The key itself is not held',
    audience: 'Those who make and end keys',
    retention: {
      years: null,
      from: 'made_at',
      reason: 'Who could read figures in the past must be told as long as the figures are kept',
      source: 'Local: the authority’s record of its performance',
    },
    comesFrom: 'Entered by staff',
    goesTo:
      'Nowhere. By a key, figures go to the program that sends it: aggregates, small counts withheld unless the key is allowed them',
  },
]
