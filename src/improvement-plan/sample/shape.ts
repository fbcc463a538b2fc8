import { addDays, type Day } from '../../platform/day.ts'
import type { HeadingFields, HeadingKind, LookResult, MilestoneFields, Named, StrengthFields } from '../model.ts'
import { brigstock, carrow, ellery, farnworth, okafor, patchett } from './people.ts'

type Person = { name: string; role: string }
const named = (person: Person): Named => ({ personId: null, ...person })

/** What gathers Marlshire's lines: areas by their place in the report, lines by how their action starts. */
export type SampleHeading = HeadingFields & {
  kind: HeadingKind
  areas: readonly number[]
  lines: readonly string[]
}

const director = { name: 'Ruth Okonedo', role: 'Director of children’s services' }

export const sampleHeadings: readonly SampleHeading[] = [
  {
    kind: 'priority',
    title: 'Children at risk are protected without delay',
    outcome: 'Agencies meet on the day they need to, and families know what has to change.',
    person: named(director),
    areas: [0, 1],
    lines: ['Write letters to families'],
  },
  {
    kind: 'priority',
    title: 'A home of their own choice for every care leaver',
    outcome: 'No care leaver lives in emergency accommodation, and each has seen two homes.',
    person: named(okafor),
    areas: [2],
    lines: ['Stop copying pathway plans', 'Open the drop-in'],
  },
  {
    kind: 'priority',
    title: 'Supervision that moves plans on',
    outcome: 'Every practitioner has supervision each month, and what is decided is done.',
    person: named(patchett),
    areas: [3],
    lines: [],
  },
  {
    kind: 'workstream',
    title: 'Front door and strategy discussions',
    outcome: '',
    person: named(brigstock),
    areas: [],
    lines: ['Set up a rota', 'Agree with the health trust', 'Use one template'],
  },
  {
    kind: 'workstream',
    title: 'Plans and letters',
    outcome: '',
    person: named(farnworth),
    areas: [],
    lines: ['Rewrite the child’s plan', 'Hold a half-day workshop', 'Write letters to families'],
  },
  {
    kind: 'workstream',
    title: 'Leaving care',
    outcome: '',
    person: named(okafor),
    areas: [],
    lines: [
      'A head of service agrees',
      'Agree with the district housing',
      'Stop copying pathway plans',
      'Open the drop-in',
    ],
  },
]

export type SampleMilestone = MilestoneFields & { line: string }

export const sampleMilestones = (today: Day): readonly SampleMilestone[] => {
  const step = (line: string, title: string, due: Day, more: Partial<SampleMilestone> = {}): SampleMilestone => ({
    line,
    title,
    due,
    revisedDue: null,
    done: null,
    note: '',
    ...more,
  })
  const done = (on: Day, by: Person) => ({ done: { on, by: by.name } })
  return [
    step('Agree with the health trust', 'The trust names a nurse for the east of the county', addDays(today, -120), {
      ...done(addDays(today, -118), brigstock),
    }),
    step('Agree with the health trust', 'The trust’s board decides about the west', addDays(today, -60), {
      revisedDue: addDays(today, -12),
      note: 'On the board’s agenda for next month.',
    }),
    step(
      'Rewrite the child’s plan',
      'Four localities use the new plan',
      addDays(today, -21),
      done(addDays(today, -20), farnworth),
    ),
    step('Rewrite the child’s plan', 'Sallowmere and Cold Ambry use it too', addDays(today, 9)),
    step('Rewrite the child’s plan', 'Audit of 30 new plans', addDays(today, 55)),
    step('Agree with the district housing', 'Protocol signed by all district councils', addDays(today, 30)),
    step(
      'Show the supervision that is due',
      'The weekly page shows it for every locality',
      addDays(today, -30),
      done(addDays(today, -33), carrow),
    ),
  ]
}

export type SampleStrength = StrengthFields & {
  /** Words of the sentence of praise. */
  sentence: string
  looks: readonly { on: Day; found: LookResult; note: string; by: string }[]
}

export const sampleStrengths = (today: Day): readonly SampleStrength[] => [
  {
    sentence: 'Visits are regular',
    keeper: named(brigstock),
    sign: 'Fewer than 90% of visits to children in care on time in any month.',
    everyMonths: 3,
    looks: [
      { on: addDays(today, -150), found: 'still-so', note: 'On time in every team but one.', by: brigstock.name },
      {
        on: addDays(today, -55),
        found: 'still-so',
        note: 'As before. Children say that they know when their worker comes.',
        by: brigstock.name,
      },
    ],
  },
  {
    sentence: 'Attendance is better',
    keeper: null,
    sign: '',
    everyMonths: 6,
    looks: [],
  },
  {
    sentence: 'Foster carers feel respected',
    keeper: named(ellery),
    sign: 'Fewer than nine in ten carers say so in the half-yearly survey; more carers leave than join.',
    everyMonths: 6,
    looks: [
      {
        on: addDays(today, -20),
        found: 'slipping',
        note: 'Eight in ten carers in the autumn survey; four households left and two joined.',
        by: ellery.name,
      },
    ],
  },
  {
    sentence: 'Legal planning meetings are timely',
    keeper: named(director),
    sign: 'A legal planning meeting later than ten working days after it was asked for.',
    everyMonths: 3,
    looks: [{ on: addDays(today, -130), found: 'still-so', note: '', by: director.name }],
  },
  {
    sentence: 'The local offer is clear',
    keeper: named(okafor),
    sign: 'Fewer than 40 visits to the drop-in a week; what young people say in the yearly survey.',
    everyMonths: 12,
    looks: [{ on: addDays(today, -90), found: 'still-so', note: 'Between 46 and 61 visits a week.', by: okafor.name }],
  },
]

/** Evidence beside what the lines say: a file and an address. */
export const sampleAttachments = (today: Day) =>
  [
    {
      line: 'Show the supervision that is due',
      by: carrow.name,
      dated: addDays(today, -14),
      shows:
        'Practitioners in all six localities were asked whether supervision helps them: most say so, fewest in Cold Ambry.',
      link: '',
      file: {
        name: 'supervision-asked-by-locality.csv',
        type: 'text/plain; charset=utf-8',
        bytes: Buffer.from(
          'Locality,Asked,Say that it helps\nMarlport,41,33\nPellwick,28,22\nSallowmere,25,18\nCold Ambry,19,11\nOstley Vale,36,22\nHethercombe,30,21\n',
        ),
      },
    },
    {
      line: 'Start each supervision with',
      by: patchett.name,
      dated: addDays(today, -45),
      shows: 'In 27 of 40 records the decisions of the last supervision were followed up.',
      link: 'https://intranet.marlshire.example/audits/supervision',
      file: null,
    },
  ] as const
