import { addDays, addMonths, type Day } from '../../../platform/day.ts'
import { type Reads, standard } from '../standard.ts'
import { type Answer, atBirthdays, onEachDay } from './national.ts'
import { sinceLast } from './since-last.ts'
import { leaverTables, type Stretch } from './told.ts'

const of2006 = { fields: { dateOfBirth: '2006-06-10' } } as const
const touch = (inTouch: string, latestContact?: string) =>
  ({ starts: '2026-01-05', fields: { category: 'former-relevant', inTouch, latestContact } }) as const

const ages = { youngest: 17, oldest: 21 }
const noDay: Answer = { unknown: 'The day of the last contact is not told' }

/** Days of contact both ways, as far as any load told it as the last, or somebody recorded it here; an attempt that nobody answered is none. */
const contactsIn = ({ careLeaver, leaverContact }: Reads<'careLeaver' | 'leaverContact'>): readonly Day[] =>
  [
    ...new Set([
      ...careLeaver.flatMap(({ fields: { latestContact, inTouch } }) =>
        latestContact !== undefined && inTouch === 'YES' ? [latestContact] : [],
      ),
      ...leaverContact.flatMap(({ starts, fields: { twoWay, seen, refused } }) =>
        starts !== null && refused !== 'yes' && (twoWay === 'yes' || seen === 'yes') ? [starts] : [],
      ),
    ]),
  ].toSorted()

const said = ({ fields }: Stretch): Answer =>
  fields.inTouch === undefined ? { unknown: 'Nobody says whether they are in touch' } : fields.inTouch === 'YES'

export const inTouch = standard({
  id: 'cl-in-touch',
  title: 'In touch with care leavers',
  area: 'care-leavers',
  asks: 'The authority knows how each care leaver is, because both have been in contact.',
  numerator:
    'Of them, those in touch with a contact in the last eight weeks. A completed period asks for a contact between three months before the birthday and one month after it',
  denominator:
    'Relevant and former relevant young people from their 17th birthday to the day before their 22nd; not those who died or went back home for good. A completed period counts those with a birthday in it',
  unit: '%',
  goodIs: 'high',
  lookAt: 'Get in touch, and record the day.',
  basis: 'national return',
  source: {
    title: 'Children looked after return (SSDA903); eight weeks is local',
    where: 'In touch at the birthday',
    confidence: 'known',
  },
  counting: { is: 'share', by: 'mark', live: 'now' },
  subject: 'child',
  settings: { limit: { title: 'Days since the last contact', unit: 'days', default: 56 } },
  reads: [...leaverTables, 'leaverContact'],
  needs: ['person', 'careLeaver.inTouch', 'careLeaver.latestContact or leaverContact'],
  intervalsOf: [],
  cases: (rows, { settings }) => {
    if (rows.careLeaver.length === 0) return []
    const days = contactsIn(rows)
    return [
      ...onEachDay(rows, ages, (stretch) => {
        const answer = said(stretch)
        if (answer !== true) return answer
        if (days.length === 0) return noDay
        return sinceLast(stretch, {
          days,
          from: null,
          told: null,
          due: (day) => addDays(day, settings.limit(day)),
        })
      }),
      ...atBirthdays(rows, ages, (stretch, birthday) => {
        const [from, to] = [addMonths(birthday, -3), addMonths(birthday, 1)]
        if (days.some((day) => day >= from && day <= to)) return true
        const answer = said(stretch)
        return answer === true && days.length === 0 ? noDay : answer === true ? false : answer
      }),
    ]
  },
  examples: [
    {
      why: 'The return tells an old contact, and a call that was answered is recorded here; one that nobody answered is none.',
      rows: {
        person: [of2006],
        careLeaver: [touch('YES', '2025-12-01')],
        leaverContact: [
          { starts: '2026-02-03', fields: { kind: 'call', twoWay: 'yes' } },
          { starts: '2026-03-20', fields: { kind: 'call', twoWay: 'no' } },
        ],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'A contact eight weeks ago to the day.',
      rows: { person: [of2006], careLeaver: [touch('YES', '2026-02-03')] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'The return says in touch, but the last contact was a day before that.',
      rows: { person: [of2006], careLeaver: [touch('YES', '2026-02-02')] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Said to be in touch, and no day of contact: nobody can say.',
      rows: { person: [of2006], careLeaver: [touch('YES')] },
      on: '2026-03-31',
      are: ['unknown'],
    },
    {
      why: 'Who refuses contact stays in the denominator of the return.',
      rows: { person: [of2006], careLeaver: [touch('REFU', '2026-03-01')] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Who went back home for good is in neither number.',
      rows: { person: [of2006], careLeaver: [touch('RHOM')] },
      on: '2026-03-31',
      are: ['excluded'],
    },
    {
      why: 'Born on 10 June: a contact on 10 March before the 20th birthday is in its window.',
      rows: { person: [of2006], careLeaver: [touch('YES', '2026-03-10')] },
      completed: ['2026-04-01', '2027-03-31'],
      are: ['yes'],
    },
    {
      why: 'A contact on 9 March is not, and none followed until 10 July.',
      rows: { person: [of2006], careLeaver: [touch('YES', '2026-03-09')] },
      completed: ['2026-04-01', '2027-03-31'],
      are: ['no'],
    },
    {
      why: 'At 22 the question is not asked.',
      rows: { person: [{ fields: { dateOfBirth: '2004-03-31' } }], careLeaver: [touch('YES', '2026-03-30')] },
      on: '2026-03-31',
      are: [],
    },
  ],
})
