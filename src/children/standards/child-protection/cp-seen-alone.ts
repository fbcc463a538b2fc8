import { earlier, later, pieceOf, refOf, waitsIn } from '../../../standards/cases.ts'
import { saidOf } from '../clock.ts'
import { birthday, bornOn, heldOf } from '../held.ts'
import { seenVisits } from '../seen.ts'
import { workingTogether } from '../sources.ts'
import { standard } from '../standard.ts'
import { isUnborn } from '../unborn.ts'

export const seenAloneOnPlan = standard({
  id: 'cp-seen-alone',
  title: 'Child seen alone at the last child protection visit',
  area: 'child-protection',
  asks: 'A child on a child protection plan who is old enough is seen on their own, so that they can say how things are.',
  numerator: 'Of these, those who were seen alone at the last visit',
  denominator: 'Children on a plan, aged 4 or over, who have been visited',
  unit: '%',
  goodIs: 'high',
  lookAt: 'See the child alone at the next visit, or record why that is not right for this child.',
  basis: 'statutory guidance',
  source: {
    ...workingTogether('Child protection plans: the child is seen alone where appropriate', 'known'),
    note: 'Not checked against the 2026 edition. No return tells of whom it was not appropriate to see alone; they count as not seen alone.',
  },
  counting: { is: 'share', by: 'opens', live: 'now' },
  subject: 'child',
  settings: { age: { title: 'Age in years from which a child counts', unit: 'count', default: 4 } },
  reads: ['protectionPlan', 'visit', 'person'],
  needs: ['protectionPlan', 'visit', 'visit.seenAlone'],
  needsKind: { visit: 'protection' },
  intervalsOf: ['visit'],
  cases: ({ protectionPlan, visit, person }, { settings, toldFrom }) => {
    const seen = seenVisits(visit, ['protection'])
    const told = toldFrom('visit', 'protection')
    const born = bornOn(person)
    return protectionPlan.flatMap((plan) =>
      waitsIn(plan, seen, told).flatMap(({ after, from, next }) => {
        if (after === null || after.starts === null || isUnborn(person, from)) return []
        const old = born === null ? from : birthday(born, settings.age(from))
        const [opens, ends] = [later(from, old), earlier(next?.starts ?? null, plan.ends)]
        if (ends !== null && ends <= opens) return []
        const alone = saidOf(visit.find(({ key }) => key === after.key)?.fields.seenAlone)
        const doubt = alone === null ? 'It is not told whether the child was seen alone' : null
        return [
          pieceOf(alone === true, {
            unit: `${plan.key} ${after.key}`,
            opens,
            ends,
            unknown: born === null ? 'The date of birth is not recorded' : doubt,
            ...heldOf(plan),
            because: [plan, after].map(refOf),
          }),
        ]
      }),
    )
  },
  examples: [
    {
      why: 'Seen alone at the last visit, though not at the one before.',
      rows: {
        protectionPlan: [{ starts: '2026-02-02' }],
        visit: [
          { starts: '2026-03-02', fields: { kind: 'protection', seen: 'yes', seenAlone: 'no' } },
          { starts: '2026-03-13', fields: { kind: 'protection', seen: 'yes', seenAlone: 'yes' } },
        ],
        person: [{ fields: { dateOfBirth: '2016-05-01' } }],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Not alone at the last visit of the plan; a later one of another kind is none of the plan.',
      rows: {
        protectionPlan: [{ starts: '2026-02-02' }],
        visit: [
          { starts: '2026-03-02', fields: { kind: 'protection', seen: 'yes', seenAlone: 'no' } },
          { starts: '2026-03-13', fields: { kind: 'child-in-need', seen: 'yes', seenAlone: 'yes' } },
        ],
        person: [{ fields: { dateOfBirth: '2016-05-01' } }],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Asked for the day between the two visits it was not so.',
      rows: {
        protectionPlan: [{ starts: '2026-02-02' }],
        visit: [
          { starts: '2026-03-02', fields: { kind: 'protection', seen: 'yes', seenAlone: 'no' } },
          { starts: '2026-03-13', fields: { kind: 'protection', seen: 'yes', seenAlone: 'yes' } },
        ],
        person: [{ fields: { dateOfBirth: '2016-05-01' } }],
      },
      on: '2026-03-12',
      are: ['no'],
    },
    {
      why: 'The day before the fourth birthday: too young.',
      rows: {
        protectionPlan: [{ starts: '2026-02-02' }],
        visit: [{ starts: '2026-03-13', fields: { kind: 'protection', seen: 'yes', seenAlone: 'no' } }],
        person: [{ fields: { dateOfBirth: '2022-04-01' } }],
      },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'On the fourth birthday it counts, also for a visit made before.',
      rows: {
        protectionPlan: [{ starts: '2026-02-02' }],
        visit: [{ starts: '2026-03-13', fields: { kind: 'protection', seen: 'yes', seenAlone: 'no' } }],
        person: [{ fields: { dateOfBirth: '2022-03-31' } }],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Not told whether alone: it stays in the denominator and is no success.',
      rows: {
        protectionPlan: [{ starts: '2026-02-02' }],
        visit: [{ starts: '2026-03-13', fields: { kind: 'protection', seenAlone: 'unknown' } }],
        person: [{ fields: { dateOfBirth: '2016-05-01' } }],
      },
      latestOnly: ['visit'],
      on: '2026-03-31',
      are: ['unknown'],
    },
    {
      why: 'Not visited yet, or nobody was in: there is no last visit to ask of.',
      rows: {
        protectionPlan: [{ starts: '2026-03-20' }],
        visit: [{ starts: '2026-03-26', fields: { kind: 'protection', seen: 'no' } }],
        person: [{ fields: { dateOfBirth: '2016-05-01' } }],
      },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'The plan ended.',
      rows: {
        protectionPlan: [{ starts: '2026-02-02', ends: '2026-03-20' }],
        visit: [{ starts: '2026-03-13', fields: { kind: 'protection', seen: 'yes', seenAlone: 'yes' } }],
        person: [{ fields: { dateOfBirth: '2016-05-01' } }],
      },
      on: '2026-03-31',
      are: [],
    },
  ],
})
