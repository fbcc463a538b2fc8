import { addMonths, type Day } from '../../../platform/day.ts'
import { caseOfWait, earlier, later, waitsIn } from '../../../standards/cases.ts'
import { periodsOf } from '../children-in-care/periods.ts'
import { birthday, bornOn, heldOf, isDated } from '../held.ts'
import { type Read, type Reads, standard } from '../standard.ts'
import { unaccompaniedExamples } from './uasc-status-in-plan-examples.ts'

type Spell = { readonly row: Read<'carePeriod'> | Read<'careLeaver'>; readonly starts: Day; readonly ends: Day | null }

const decided = [
  'indefinite leave',
  'settled status',
  'british citizen',
  'naturalis',
  'refugee',
  'humanitarian protection',
]
const open = ['pre-settled', 'appl', 'refus', 'pending', 'await', 'claim', 'seek']

/** A status that needs no more deciding: "refugee", and not "refugee status refused" or "seeking". */
const isResolved = ({ fields }: Read<'immigration'>): boolean => {
  const status = fields.status?.toLowerCase() ?? ''
  return decided.some((words) => status.includes(words)) && !open.some((words) => status.includes(words))
}

/** Times in care and as a care leaver, those that touch as one. */
const together = (spells: readonly Spell[]): readonly Spell[] => {
  const joined: Spell[] = []
  for (const one of spells.toSorted((a, b) => (a.starts < b.starts ? -1 : 1))) {
    const last = joined.at(-1)
    if (last === undefined || (last.ends !== null && one.starts > last.ends)) joined.push(one)
    else
      joined.splice(-1, 1, {
        ...last,
        ends: last.ends === null || one.ends === null ? null : later(last.ends, one.ends),
      })
  }
  return joined
}

type History = Reads<'carePeriod' | 'legalStatus' | 'person' | 'careLeaver' | 'immigration'>

/** In care, or a care leaver under 25, until the immigration status was decided. */
const askedOf = (history: History): readonly Spell[] => {
  const born = bornOn(history.person)
  const adult = born === null ? null : birthday(born, 25)
  const resolved = history.immigration.find((one) => isDated(one) && isResolved(one))?.starts ?? null
  return together([
    ...periodsOf(history).map((row) => ({ row, starts: row.starts, ends: row.ends })),
    ...history.careLeaver
      .filter(isDated)
      .filter(({ fields }) => fields.category !== undefined && fields.category !== 'none')
      .map((row) => ({ row, starts: row.starts, ends: row.ends })),
  ])
    .map((spell) => ({ ...spell, ends: earlier(earlier(spell.ends, adult), resolved) }))
    .filter(({ starts, ends }) => ends === null || ends > starts)
}

export const unaccompaniedInPlan = standard({
  id: 'uasc-status-in-plan',
  title: 'Unaccompanied children with immigration needs in the plan',
  area: 'unaccompanied-children',
  asks: 'The care or pathway plan of an unaccompanied child says what the immigration status is and by when what must be done, who represents the child, whether an interpreter is needed, and what happens after each outcome; it is looked at again every six months.',
  numerator: 'Children and young people with a plan of the last six months that says all of it',
  denominator:
    'Unaccompanied children in care and care leavers under 25, but those in their first ten working days without a plan, whose status is not decided (no refugee status, humanitarian protection, indefinite leave, settled status or citizenship)',
  unit: '%',
  goodIs: 'high',
  basis: 'statute',
  source: {
    title: 'Care Planning, Placement and Case Review (England) Regulations 2010',
    where: 'Regulations 5 and 42',
    confidence: 'verified',
    note: 'What the plan is to say is law; the six months are the interval of reviews.',
  },
  counting: { is: 'share', by: 'opens', live: 'now' },
  subject: 'child',
  settings: {
    first: { title: 'Working days to the first plan', unit: 'working days', default: 10, only: 'less' },
    limit: { title: 'Months between plans', unit: 'months', default: 6, only: 'less' },
  },
  reads: ['carePeriod', 'legalStatus', 'person', 'careLeaver', 'immigration', 'pathwayPlan'],
  needs: ['person.uasc', 'pathwayPlan'],
  intervalsOf: ['pathwayPlan'],
  cases: (history, { calendar, settings, toldFrom }) => {
    if (!history.person.some(({ fields }) => fields.uasc === 'yes')) return []
    const plans = history.pathwayPlan.filter(({ fields }) => fields.immigration === 'yes')
    return askedOf(history).flatMap(({ row, starts, ends }) => {
      const { team, worker } = heldOf(row)
      return waitsIn({ starts, ends }, plans, toldFrom('pathwayPlan')).map((wait) => {
        const due = wait.first
          ? calendar.workingDaysAfter(starts, settings.first(starts))
          : addMonths(wait.from, settings.limit(wait.from))
        return caseOfWait({ ...row, starts, ends }, wait, due, { team, worker })
      })
    })
  },
  examples: unaccompaniedExamples,
})
