import { pieceOf } from '../../../standards/cases.ts'
import { isDated } from '../held.ts'
import { standard } from '../standard.ts'

export const reflectiveSupervision = standard({
  id: 'sup-reflective',
  title: 'Supervision records show reflection and contingency',
  area: 'supervision',
  asks: 'A record of supervision says what is happening and why, what the child says, what else could explain it, and what is done if the plan does not work.',
  numerator: 'Of them, those that scored at least three of four, or that the list calls reflective',
  denominator:
    'Supervision records read in a sample; where none is read, supervisions in which cases were discussed and of which a list says whether they show reflection',
  unit: '%',
  goodIs: 'high',
  basis: 'inspection expectation',
  source: { title: 'Local standard from what inspectors found', where: 'Reflective supervision', confidence: 'known' },
  counting: { is: 'share', by: 'opens', live: 'window' },
  subject: 'worker',
  settings: { enough: { title: 'Score that is enough', unit: 'count', default: 3 } },
  reads: ['supervision', 'supervisionRecord'],
  needs: ['supervision.reflective or supervisionRecord'],
  intervalsOf: [],
  cases: ({ supervision, supervisionRecord }, { settings }) => {
    const sampled = new Set(supervisionRecord.map(({ fields }) => fields.heldOn))
    return [
      ...supervisionRecord.filter(isDated).flatMap(({ table, key, starts, fields: { score, team } }) =>
        score === undefined
          ? []
          : [
              pieceOf(score >= settings.enough(starts), {
                unit: `read ${key}`,
                opens: starts,
                team: team ?? null,
                because: [{ table, key }],
              }),
            ],
      ),
      ...supervision
        .filter(isDated)
        // One about the worker speaks of no child, and a talk in between is no supervision: neither could show it.
        .filter(({ fields }) => fields.kind !== 'personal' && fields.kind !== 'ad-hoc')
        .flatMap(({ table, key, starts, fields: { reflective } }) =>
          (reflective === 'yes' || reflective === 'no') && !sampled.has(starts)
            ? [pieceOf(reflective === 'yes', { unit: key, opens: starts, because: [{ table, key }] })]
            : [],
        ),
    ]
  },
  examples: [
    {
      why: 'Three of four is enough, two is not.',
      rows: {
        supervisionRecord: [
          { starts: '2026-03-20', fields: { heldOn: '2026-03-02', score: 3 } },
          { starts: '2026-03-21', fields: { heldOn: '2026-03-03', score: 2 } },
        ],
      },
      on: '2026-03-31',
      are: ['yes', 'no'],
    },
    {
      why: 'The list says that it shows reflection.',
      rows: { supervision: [{ starts: '2026-03-02', fields: { reflective: 'yes' } }] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'A record that was read counts once, as it was scored.',
      rows: {
        supervision: [{ starts: '2026-03-02', fields: { reflective: 'yes' } }],
        supervisionRecord: [{ starts: '2026-03-20', fields: { heldOn: '2026-03-02', score: 1 } }],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'A personal supervision is about the worker and no child, and a talk in between is no supervision: neither is asked.',
      rows: {
        supervision: [
          { starts: '2026-03-02', fields: { kind: 'case', reflective: 'yes' } },
          { starts: '2026-03-09', fields: { kind: 'personal', reflective: 'no' } },
          { starts: '2026-03-16', fields: { kind: 'ad-hoc', reflective: 'no' } },
        ],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Nobody looked: it was not in the sample.',
      rows: { supervision: [{ starts: '2026-03-02', fields: {} }] },
      on: '2026-03-31',
      are: [],
    },
  ],
})
