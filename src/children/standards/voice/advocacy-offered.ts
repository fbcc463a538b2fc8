import { addDays, ageOn, type Day } from '../../../platform/day.ts'
import { caseOf, later, pieceOf, refOf } from '../../../standards/cases.ts'
import type { Case } from '../../../standards/model.ts'
import type { Row } from '../../../standards/standard.ts'
import { periodsOf } from '../children-in-care/periods.ts'
import { bornOn, heldOf, isDated } from '../held.ts'
import { type Read, type Reads, standard } from '../standard.ts'
import { advocacyExamples } from './advocacy-offered-examples.ts'

/** A moment at which an advocate is to be offered, as the list of offers names it. */
type KeyPoint = { readonly at: string; readonly on: Day; readonly row: Row & { readonly fields: object } }

type History = Reads<'conference' | 'complaint' | 'carePeriod' | 'legalStatus' | 'person'>

const keyPointsOf = (history: History): readonly KeyPoint[] => {
  const born = bornOn(history.person)
  const periods = periodsOf(history)
  const leaves = (day: Day | null): day is Day => day !== null && born !== null && ageOn(born, day) >= 16
  return [
    ...history.conference.filter(isDated).map((row) => ({ at: 'conference', on: row.starts, row })),
    ...periods.map((row) => ({ at: 'entering-care', on: row.starts, row })),
    ...history.complaint
      .filter(isDated)
      .filter(({ fields }) => fields.stage === undefined || fields.stage === '1')
      .map((row) => ({ at: 'complaint', on: row.starts, row })),
    ...periods.flatMap((row) => (leaves(row.ends) ? [{ at: 'leaving-care', on: row.ends, row }] : [])),
  ]
}

/** A day on which a child was unhappy with a placement is known from the list itself, offered or not. */
const asListed = (one: Read<'advocacy'> & { readonly starts: Day }): Case => {
  const given = { unit: one.key, opens: one.starts, because: [refOf(one)] }
  const { offered } = one.fields
  return offered === 'yes' || offered === 'no'
    ? pieceOf(offered === 'yes', given)
    : caseOf({ ...given, unknown: 'Not told whether it was offered' })
}

export const advocacyOffered = standard({
  id: 'advocacy-offered',
  title: 'Advocacy offered at each key point',
  area: 'voice',
  asks: 'A child is offered an advocate for a first child protection conference, on coming into care, with a complaint, on leaving care, and when unhappy with a placement.',
  numerator: 'Key points for which an offer is recorded, from four weeks before to four weeks after',
  denominator: 'Key points, each counted',
  unit: '%',
  goodIs: 'high',
  basis: 'statute',
  source: {
    title: 'Children Act 1989; guidance to the Act, volume 2',
    where: 'Section 26A',
    confidence: 'verified',
    note: 'The Act gives advocacy for complaints and representations. The other points and the four weeks are local.',
  },
  basisFor: { complaints: 'statute', 'other key points': 'local policy' },
  counting: { is: 'share', by: 'passed', live: 'window' },
  subject: 'child',
  settings: {
    before: { title: 'Days before it from which an offer counts', unit: 'days', default: 28 },
    after: { title: 'Days after it to which an offer is in time', unit: 'days', default: 28 },
  },
  reads: ['advocacy', 'conference', 'complaint', 'carePeriod', 'legalStatus', 'person'],
  needs: ['advocacy'],
  intervalsOf: ['advocacy'],
  cases: (history, { settings, toldFrom }) => {
    const told = toldFrom('advocacy')
    const listed = history.advocacy.filter(isDated).filter(({ fields }) => fields.kind === 'advocate')
    const offers = listed.filter(({ fields }) => fields.offered === 'yes')
    const known = told === null ? [] : keyPointsOf(history).filter(({ on }) => on >= told)
    return [
      ...known.map(({ at, on, row }) => {
        const since = addDays(on, -settings.before(on))
        const due = addDays(on, settings.after(on))
        const offer = offers.find(
          ({ starts, fields }) => starts >= since && starts <= due && (fields.keyPoint ?? at) === at,
        )
        const held = heldOf(row)
        return caseOf({
          unit: `${at} ${row.key}`,
          opens: on,
          due,
          // Afterwards it is over, and nothing is left to be done.
          ends: addDays(due, 1),
          done: offer ? later(offer.starts, on) : null,
          ...held,
          because: offer ? [...held.because, refOf(offer)] : held.because,
        })
      }),
      ...listed.filter(({ fields }) => fields.keyPoint === 'unhappy').map(asListed),
    ]
  },
  examples: advocacyExamples,
})
